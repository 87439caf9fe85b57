package dev.bandeja.deployment.tests.architecture.offenders.adapters.rest;

import com.restfb.types.Page;
import jakarta.mail.Transport;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import org.hibernate.Session;

/** Does not say who may use it, and keeps the libraries of other rooms. */
public class SilentResource {
    @GET
    public String anybody() {
        return "everybody";
    }

    public Class<?>[] foreignLibraries() {
        return new Class<?>[] {Page.class, Transport.class, EntityManager.class, Session.class};
    }
}
