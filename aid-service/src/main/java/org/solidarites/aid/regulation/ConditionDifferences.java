package org.solidarites.aid.regulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs in the conditions of an aid. Two conditions are the same one, perhaps changed, if they are of one kind and
 * about one thing: one quotient, one right, one question, one aid.
 */
final class ConditionDifferences {

    private final DifferenceList found;
    private final DifferenceWords words;

    ConditionDifferences(DifferenceList found, DifferenceWords words) {
        this.found = found;
        this.words = words;
    }

    void find(AidDifferences.Subject subject, String path, List<ConditionRule> before, List<ConditionRule> after) {
        List<@Nullable ConditionRule> left = new ArrayList<>(before);
        for (int i = 0; i < after.size(); i++) {
            ConditionRule here = after.get(i);
            int known = match(left, here);
            if (known < 0) {
                note(subject, path + "/" + i, null, here, "condition.ADDED");
            } else {
                compare(subject, path + "/" + i, before.get(known), here);
                left.set(known, null);
            }
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) != null) {
                note(subject, path + "/" + i, before.get(i), null, "condition.REMOVED");
            }
        }
    }

    /** One that says the same, or else the first that is about the same; -1 if there is none. */
    private static int match(List<@Nullable ConditionRule> left, ConditionRule here) {
        int first = -1;
        for (int i = 0; i < left.size(); i++) {
            ConditionRule there = left.get(i);
            if (there != null && about(there).equals(about(here))) {
                if (DifferenceList.same(there, here)) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
        }
        return first;
    }

    private static String about(ConditionRule rule) {
        String of =
                switch (rule) {
                    case ConditionRule.QuotientBounds bounds ->
                        bounds.quotient().name();
                    case ConditionRule.Right right -> right.right();
                    case ConditionRule.Declaration asked -> asked.declaration();
                    case ConditionRule.GrantedBefore granted -> granted.aid();
                    case ConditionRule.Age age -> age.who().name();
                    default -> "";
                };
        return rule.getClass().getSimpleName() + " " + of;
    }

    private void compare(AidDifferences.Subject subject, String path, ConditionRule before, ConditionRule after) {
        if (DifferenceList.same(before, after)) {
            return;
        }
        if (before instanceof ConditionRule.All earlier && after instanceof ConditionRule.All later) {
            find(subject, path + "/conditions", earlier.conditions(), later.conditions());
            return;
        }
        String bounds = words.bounds(subject.title(), before, after);
        if (bounds != null) {
            found.add(path, subject.code(), before, after, Difference.Rests.on(after), bounds);
        } else {
            note(subject, path, before, after, "condition.CHANGED");
        }
    }

    private void note(
            AidDifferences.Subject subject,
            String path,
            @Nullable ConditionRule before,
            @Nullable ConditionRule after,
            String key) {
        ConditionRule last = after == null ? before : after;
        if (last != null) {
            found.add(
                    path,
                    subject.code(),
                    before,
                    after,
                    Difference.Rests.on(last),
                    words.of(
                            subject.title(),
                            key,
                            before == null ? "" : words.clause(before),
                            after == null ? "" : words.clause(after)));
        }
    }
}
