package dev.bandeja.adapters.rest.intake;

import dev.bandeja.application.conversation.IntakeBoard;
import java.util.List;

/** Every kind of event the networks have sent so far. */
public record KindsJson(List<IntakeBoard.KindCount> items) {}
