package org.maplebridge.process;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of the shipped models. */
final class FormFiles {

    private static final Pattern HEADING = Pattern.compile("#### ([^\\\\\"]+)");

    private FormFiles() {}

    static List<String> forms() {
        return ModelFiles.files(".form")
                .map(file -> file.getFileName().toString().replace(".form", ""))
                .toList();
    }

    /** What stands over the form, or its id. */
    static String formTitle(String form) {
        Matcher heading = HEADING.matcher(ModelFiles.read(Path.of("processes/forms", form + ".form")));
        return heading.find() ? heading.group(1) : form;
    }
}
