package dev.bandeja.application.conversation;

/** What became of taking a private talk from another program. */
public sealed interface ControlOutcome {
    /** It is ours. */
    record Taken() implements ControlOutcome {}

    /** We may not take it; whoever has it was asked and may give it, or not. */
    record Asked() implements ControlOutcome {}

    /**
     * The network refused both, or could not be reached: nothing has changed.
     *
     * @param reason a word of its adapter
     */
    record Refused(String reason) implements ControlOutcome {}

    /** The page's token does not work any more. */
    record TokenRejected(String reason) implements ControlOutcome {}
}
