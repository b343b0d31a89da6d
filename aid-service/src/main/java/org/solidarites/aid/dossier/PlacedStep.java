package org.solidarites.aid.dossier;

import java.util.UUID;
import org.solidarites.chassis.page.Cursor;

/** A step and its place in the course of its dossier, counted from 0. */
record PlacedStep(UUID dossier, int place, StepEntry entry) {

    Cursor cursor() {
        return Cursor.of(Integer.toString(place), dossier.toString());
    }
}
