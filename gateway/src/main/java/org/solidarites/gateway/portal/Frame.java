package org.solidarites.gateway.portal;

import java.util.Map;

/**
 * What every page knows.
 *
 * @param page which one it is
 * @param language in which it is written
 * @param publicUrl address of the gateway as its readers see it
 * @param issuer address of the realm as its readers see it
 * @param below what follows the address of the page, in each language; empty for the page itself
 */
public record Frame(Page page, Language language, String publicUrl, String issuer, Map<Language, String> below) {

    public Frame {
        below = Map.copyOf(below);
    }

    /** The frame of what stands below the page. */
    public Frame below(String french, String english) {
        return new Frame(page, language, publicUrl, issuer, Map.of(Language.FR, french, Language.EN, english));
    }

    /** Address of just this, in a language. */
    public String here(Language in) {
        return page.path(in) + below.getOrDefault(in, "");
    }

    /** Whether it is in French. Texts stand in the templates in both languages, beside each other. */
    public boolean fr() {
        return language == Language.FR;
    }

    /** Whether it stands below its page. */
    public boolean isBelow() {
        return !below.getOrDefault(language, "").isEmpty();
    }

    /** Address of a page in this language. */
    public String to(Page other) {
        return other.path(language);
    }

    /** Address of this page in a language, with scheme and host. */
    public String whole(Language in) {
        return publicUrl + page.path(in);
    }

    /** Whether it is the same for everybody, so that a search engine may keep it. */
    public boolean isPublic() {
        return page.isPublic();
    }

    /** Whether it is a page, and not what is shown where none is. */
    public boolean isFound() {
        return page != Page.NOT_FOUND;
    }

    /** Whether one is at this page. */
    public boolean at(Page other) {
        return other == page;
    }
}
