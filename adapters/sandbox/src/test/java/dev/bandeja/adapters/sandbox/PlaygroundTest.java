package dev.bandeja.adapters.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Every test has a sandbox and a callback address of its own, talking real HTTP on the loopback address. */
abstract class PlaygroundTest {

    Playground sandbox;
    Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Playground();
        receiver = sandbox.receiver;
    }

    @AfterEach
    void close() {
        sandbox.close();
    }
}
