package org.solidarites.kubernetes;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the sources say of the programs. */
final class Build {

    private Build() {}

    /** The version of the project, which is the tag of its images. */
    static String version() {
        return Tree.text(Tree.ROOT.resolve("pom.xml")).replaceAll("(?s).*?<version>([^<]+)</version>.*", "$1");
    }

    /** What all programs share. */
    static Map<String, String> shared() {
        return Tree.properties(
                Tree.ROOT.resolve("chassis/service/src/main/resources/META-INF/microprofile-config.properties"));
    }

    /** What a program comes with, profiles and all. */
    static Map<String, String> settings(String program) {
        Map<String, String> all = new TreeMap<>(shared());
        all.putAll(Tree.properties(sources(program).resolve("resources/application.properties")));
        return all;
    }

    static Path sources(String program) {
        return Tree.ROOT.resolve(program).resolve("src/main");
    }
}
