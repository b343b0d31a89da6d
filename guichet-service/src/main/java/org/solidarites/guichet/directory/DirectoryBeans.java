package org.solidarites.guichet.directory;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.solidarites.chassis.city.Quartiers;

/** What entries are checked against, for injection. */
class DirectoryBeans {

    @Produces
    @Singleton
    Vocabularies vocabularies() {
        return Vocabularies.shipped();
    }

    @Produces
    @Singleton
    EntryRules entryRules(Quartiers quartiers, Vocabularies vocabularies) {
        return new EntryRules(quartiers, vocabularies);
    }
}
