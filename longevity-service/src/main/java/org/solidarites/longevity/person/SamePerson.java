package org.solidarites.longevity.person;

import org.solidarites.chassis.text.PlainText;

/** Writes a person in one way, whatever the accents, capitals, hyphens and blanks she was entered with. */
final class SamePerson {

    private SamePerson() {}

    static String text(Person person) {
        return PlainText.name(person.firstName()) + "\n" + PlainText.name(person.lastName()) + "\n"
                + person.birthDate();
    }
}
