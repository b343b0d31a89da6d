package org.solidarites.guichet.standard.hsds;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.directory.OfferFilter.Aspect;
import org.solidarites.guichet.directory.Vocabularies;
import org.solidarites.guichet.directory.Vocabulary;

/** The vocabularies of data·inclusion that describe services, as taxonomies. */
@Singleton
class HsdsTaxonomies {

    private static final String ORIGIN = "https://github.com/gip-inclusion/data-inclusion-schema";
    private static final String VERSION = "1.0.8";
    private static final String LANGUAGE = "fr";

    private final Map<Aspect, HsdsTaxonomy> taxonomies = new EnumMap<>(Aspect.class);
    private final Map<Aspect, Map<String, HsdsTaxonomyTerm>> terms = new EnumMap<>(Aspect.class);

    HsdsTaxonomies(Vocabularies words) {
        add(Aspect.THEME, "Thématiques", "Ce qu'un service aide à faire.", words.themes());
        add(Aspect.PUBLIC, "Publics", "Les personnes à qui un service s'adresse.", words.publics());
        add(Aspect.SERVICE_TYPE, "Types de services", "La forme que prend un service.", words.serviceTypes());
        add(Aspect.RECEPTION_MODE, "Modes d'accueil", "Comment on est reçu.", words.receptionModes());
    }

    private void add(Aspect aspect, String name, String description, Vocabulary words) {
        HsdsTaxonomy taxonomy = new HsdsTaxonomy(HsdsIds.of("taxonomy", aspect), name, description, ORIGIN, VERSION);
        Map<String, HsdsTaxonomyTerm> byCode = new LinkedHashMap<>();
        words.labels()
                .forEach((code, label) -> byCode.put(
                        code,
                        new HsdsTaxonomyTerm(
                                HsdsIds.of("taxonomy_term", aspect, code),
                                code,
                                label,
                                label,
                                name,
                                taxonomy,
                                LANGUAGE,
                                taxonomy.id())));
        taxonomies.put(aspect, taxonomy);
        terms.put(aspect, byCode);
    }

    List<HsdsTaxonomy> all() {
        return List.copyOf(taxonomies.values());
    }

    List<HsdsTaxonomyTerm> terms() {
        List<HsdsTaxonomyTerm> all = new ArrayList<>();
        terms.values().forEach(byCode -> all.addAll(byCode.values()));
        return all;
    }

    /** The term of a code; none where the vocabulary has changed since it was written. */
    Optional<HsdsTaxonomyTerm> term(Aspect aspect, String code) {
        return Optional.ofNullable(terms.get(aspect)).map(byCode -> byCode.get(code));
    }

    Optional<HsdsTaxonomyTerm> termOfId(UUID id) {
        return terms().stream().filter(term -> term.id().equals(id)).findFirst();
    }

    /** Which vocabulary a taxonomy is. */
    Optional<Aspect> aspectOf(UUID taxonomy) {
        return taxonomies.keySet().stream()
                .filter(aspect -> HsdsIds.of("taxonomy", aspect).equals(taxonomy))
                .findFirst();
    }

    /** Whether a text has a part in it, in capitals or not; all have one that is not asked for. */
    static <T> Predicate<T> named(@Nullable String part, Function<T, String> text) {
        String wanted = part == null ? "" : part.strip().toLowerCase(Locale.FRENCH);
        return row -> text.apply(row).toLowerCase(Locale.FRENCH).contains(wanted);
    }
}
