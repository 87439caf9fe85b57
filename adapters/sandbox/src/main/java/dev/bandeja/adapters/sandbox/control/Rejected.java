package dev.bandeja.adapters.sandbox.control;

/** The control API cannot do what was asked; the message says why. */
final class Rejected extends RuntimeException {

    private final int status;

    private Rejected(int status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    static Rejected because(String why) {
        return new Rejected(400, why);
    }

    static Rejected missing(String what) {
        return new Rejected(404, what);
    }

    int status() {
        return status;
    }
}
