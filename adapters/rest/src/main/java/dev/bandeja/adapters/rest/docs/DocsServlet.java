package dev.bandeja.adapters.rest.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads to the page on which the API can be read and tried. */
@WebServlet(
        urlPatterns = {"/api/docs", "/api/docs/"},
        asyncSupported = true)
public class DocsServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/api/docs/index.html");
    }
}
