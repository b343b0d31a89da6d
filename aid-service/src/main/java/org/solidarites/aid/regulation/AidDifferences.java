package org.solidarites.aid.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What differs in the aids of two versions, and in the rights of other bodies; each is known by its code. */
final class AidDifferences {

    private final DifferenceList found;
    private final DifferenceWords words;
    private final ConditionDifferences conditions;

    AidDifferences(DifferenceList found, DifferenceWords words) {
        this.found = found;
        this.words = words;
        this.conditions = new ConditionDifferences(found, words);
    }

    void find(RegulationDocument before, RegulationDocument after) {
        matched("/aids", before.aids(), after.aids(), AidRule::code, (pair, path) -> aid(pair, path, before, after));
        matched(
                "/rights",
                before.rights(),
                after.rights(),
                RightRule::code,
                (pair, path) -> right(pair, path, before, after));
    }

    /** An entry in both versions, or in one of them. */
    private record Pair<T>(@Nullable T before, @Nullable T after) {}

    private interface Looked<T> {
        void at(Pair<T> pair, String path);
    }

    /** Entries of the later list in its order, then those that are gone. */
    private static <T> void matched(
            String path, List<T> before, List<T> after, Function<T, String> code, Looked<T> look) {
        Map<String, Integer> earlier = new LinkedHashMap<>();
        IntStream.range(0, before.size()).forEach(i -> earlier.put(code.apply(before.get(i)), i));
        for (int i = 0; i < after.size(); i++) {
            Integer known = earlier.remove(code.apply(after.get(i)));
            look.at(new Pair<>(known == null ? null : before.get(known), after.get(i)), path + "/" + i);
        }
        earlier.values().forEach(gone -> look.at(new Pair<>(before.get(gone), null), path + "/" + gone));
    }

    private void aid(Pair<AidRule> pair, String path, RegulationDocument earlier, RegulationDocument later) {
        AidRule before = pair.before();
        AidRule after = pair.after();
        if (before == null && after != null) {
            found.add(
                    path,
                    after.code(),
                    null,
                    after,
                    whole(after.conditions(), later),
                    words.say("aid.ADDED", "", words.in(after.title())));
        } else if (before != null && after == null) {
            found.add(
                    path,
                    before.code(),
                    before,
                    null,
                    whole(before.conditions(), earlier),
                    words.say("aid.REMOVED", words.in(before.title()), ""));
        } else if (before != null && after != null) {
            changed(before, after, path, later);
        }
    }

    private void changed(AidRule before, AidRule after, String path, RegulationDocument later) {
        Subject subject = new Subject(after.code(), words.in(after.title()));
        Difference.Rests whole = whole(after.conditions(), later);
        value(
                subject,
                path + "/title",
                before.title(),
                after.title(),
                whole,
                words.say("title", words.in(before.title()), words.in(after.title())));
        value(
                subject,
                path + "/kind",
                before.kind(),
                after.kind(),
                whole,
                words.of(
                        subject.title(),
                        "kind",
                        words.get("kind." + before.kind()),
                        words.get("kind." + after.kind())));
        conditions.find(subject, path + "/conditions", before.conditions(), after.conditions());
        amount(subject, path, before.amount(), after.amount());
        sourced(subject, path + "/ceilings", before.ceilings(), after.ceilings(), "ceilings", words::ceilings);
        pieces(subject, path + "/pieces/value", before.pieces(), after.pieces());
        askFirst(subject, path + "/askFirst/value", before.askFirst(), after.askFirst());
        sourced(subject, path + "/decision", before.decision(), after.decision(), "decision", words::decision);
        sourced(subject, path + "/payment", before.payment(), after.payment(), "payment", words::payment);
    }

    private void right(Pair<RightRule> pair, String path, RegulationDocument earlier, RegulationDocument later) {
        RightRule before = pair.before();
        RightRule after = pair.after();
        if (before == null && after != null) {
            found.add(
                    path,
                    after.code(),
                    null,
                    after,
                    whole(after.conditions(), later),
                    words.say("right.ADDED", "", words.in(after.title())));
        } else if (before != null && after == null) {
            found.add(
                    path,
                    before.code(),
                    before,
                    null,
                    whole(before.conditions(), earlier),
                    words.say("right.REMOVED", words.in(before.title()), ""));
        } else if (before != null && after != null) {
            Subject subject = new Subject(after.code(), words.in(after.title()));
            Difference.Rests whole = whole(after.conditions(), later);
            value(
                    subject,
                    path + "/title",
                    before.title(),
                    after.title(),
                    whole,
                    words.say("title", words.in(before.title()), words.in(after.title())));
            value(
                    subject,
                    path + "/provider",
                    before.provider(),
                    after.provider(),
                    whole,
                    words.of(subject.title(), "provider", before.provider(), after.provider()));
            conditions.find(subject, path + "/conditions", before.conditions(), after.conditions());
            amount(subject, path, before.amount(), after.amount());
            value(
                    subject,
                    path + "/where",
                    before.where(),
                    after.where(),
                    whole,
                    words.of(subject.title(), "where", before.where(), after.where()));
        }
    }

    /** What is compared, by its code and as it is called. */
    record Subject(String code, String title) {}

    private void amount(Subject subject, String path, AmountRule before, AmountRule after) {
        value(
                subject,
                path + "/amount",
                before,
                after,
                Difference.Rests.on(after),
                words.of(subject.title(), "amount", words.amount(before), words.amount(after)));
    }

    private <T> void sourced(
            Subject subject, String path, Sourced<T> before, Sourced<T> after, String key, Function<T, String> said) {
        value(
                subject,
                path,
                before.value(),
                after.value(),
                Difference.Rests.on(after),
                words.of(subject.title(), key, said.apply(before.value()), said.apply(after.value())));
    }

    private void value(
            Subject subject, String path, Object before, Object after, Difference.Rests rests, String sentence) {
        if (!DifferenceList.same(before, after)) {
            found.add(path, subject.code(), before, after, rests, sentence);
        }
    }

    private void pieces(
            Subject subject, String path, Sourced<List<AidRule.Piece>> before, Sourced<List<AidRule.Piece>> after) {
        matched(
                path,
                before.value(),
                after.value(),
                AidRule.Piece::code,
                (pair, at) -> entry(
                        subject, at, pair, "piece", rests(pair, before, after), piece -> words.in(piece.label())));
    }

    private void askFirst(Subject subject, String path, Sourced<List<String>> before, Sourced<List<String>> after) {
        matched(
                path,
                before.value(),
                after.value(),
                Function.identity(),
                (pair, at) -> entry(subject, at, pair, "askFirst", rests(pair, before, after), words::right));
    }

    private static Difference.Rests rests(Pair<?> pair, Sourced<?> before, Sourced<?> after) {
        return Difference.Rests.on(pair.after() == null ? before : after);
    }

    private <T> void entry(
            Subject subject, String path, Pair<T> pair, String key, Difference.Rests rests, Function<T, String> said) {
        String before = Optional.ofNullable(pair.before()).map(said).orElse("");
        String after = Optional.ofNullable(pair.after()).map(said).orElse("");
        if (!before.equals(after)) {
            String what = pair.before() == null ? ".ADDED" : pair.after() == null ? ".REMOVED" : ".CHANGED";
            found.add(
                    path,
                    subject.code(),
                    pair.before(),
                    pair.after(),
                    rests,
                    words.of(subject.title(), key + what, before, after));
        }
    }

    /** An aid as a whole rests on the version, and is confirmed if all of its conditions are. */
    private static Difference.Rests whole(List<ConditionRule> conditions, RegulationDocument document) {
        return new Difference.Rests(null, document.source(), conditions.stream().allMatch(ConditionRule::confirmed));
    }
}
