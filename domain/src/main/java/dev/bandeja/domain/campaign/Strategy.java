package dev.bandeja.domain.campaign;

/** In which order the eligible members are asked (decision D15). */
public enum Strategy {
    /** The member with the fewest active tickets; among equals the one who has waited longest for a new one. */
    FEWEST,
    /** Round robin: the member after the one who was chosen last, by position. */
    RRMEMORY
}
