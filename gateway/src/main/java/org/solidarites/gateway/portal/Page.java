package org.solidarites.gateway.portal;

import io.quarkus.qute.TemplateEnum;
import org.jspecify.annotations.Nullable;

/** The pages of the site. Each language has addresses of its own, so that caches keep them apart. */
@TemplateEnum
public enum Page {
    HOME("", ""),
    FIRST_CALL("/premier-appel", "/first-call"),
    EVENTS("/evenements", "/events"),
    STRATEGY("/strategie", "/strategy"),
    STATUS("/etat", "/status"),
    CHANGES("/changements", "/changes"),
    ACCESSIBILITY("/accessibilite", "/accessibility"),
    /** For those who are signed in. */
    ACCOUNT("/compte", "/account"),
    WEBHOOKS("/compte/webhooks", "/account/webhooks"),
    /** Where the pages of a partner stand. */
    ORIGINS("/compte/origines", "/account/origins"),
    /** The explorer keeps its one address, because Keycloak knows it. */
    EXPLORER("/explorer?lang=fr", "/explorer?lang=en"),
    /** What is shown where nothing is. */
    NOT_FOUND("", "");

    private final String french;
    private final String english;

    Page(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** Whether it is the same for everybody, and needs no sign-in. */
    public boolean isPublic() {
        return this != NOT_FOUND && this != ACCOUNT && this != WEBHOOKS && this != ORIGINS;
    }

    /** Its address in this language, for example {@code /fr/premier-appel}. */
    public String path(Language language) {
        String own = language == Language.FR ? french : english;
        return this == EXPLORER ? own : "/" + language.code() + own;
    }

    /** In which language a path is that of this page, or of what stands below it; null if it is neither. */
    public @Nullable Language languageAt(String path) {
        for (Language language : Language.values()) {
            if (path.equals(path(language)) || path.startsWith(path(language) + "/")) {
                return language;
            }
        }
        return null;
    }

    /** Its name in a short address without a language, for example {@code /first-call}; the home page has none. */
    String shortPath() {
        return english;
    }
}
