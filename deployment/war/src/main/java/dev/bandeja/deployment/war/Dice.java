package dev.bandeja.deployment.war;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Rolls for the use cases that leave something to chance; safe from any thread. */
@ApplicationScoped
public class Dice {
    @Produces
    RandomGenerator dice() {
        return new Random();
    }
}
