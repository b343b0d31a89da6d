package org.solidarites.foodcoop.project;

import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.call.CallTerms;

/** The rule on what is published of a project ({@link PublishedPart}). */
final class PublicationRules {

    private PublicationRules() {}

    /** No text that is published has what points at a person. */
    static void nothingPersonal(NewProject project, CallTerms call) {
        requireNone(project.title(), "title");
        requireNone(project.summary(), "summary");
        for (int i = 0; i < project.partners().size(); i++) {
            requireNone(project.partners().get(i).name(), "partners/" + i + "/name");
        }
    }

    private static void requireNone(String text, String place) {
        PersonalTrace.in(text).ifPresent(trace -> {
            throw FoodCoopProblem.PERSONAL_DATA_IN_TEXT
                    .refuse()
                    .with("found", Advice.of(trace))
                    .at(FieldError.inBody(place));
        });
    }
}
