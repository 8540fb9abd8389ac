package org.beian.web.page.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Texts on imports, in the language of the page. */
@RequestScoped
public class ImportWords {

    @Inject Frame frame;

    public Locale locale() {
        return frame.getLocale();
    }

    /** A text of the bundle Imports, its placeholders filled. */
    String text(String key, Object... arguments) {
        ResourceBundle texts = Texts.of("Imports", locale());
        return new MessageFormat(texts.getString(key), locale()).format(arguments);
    }

    /** The name of a column of a file; empty where there is none. */
    String column(String name) {
        ResourceBundle texts = Texts.of("Imports", locale());
        String key = "column." + name;
        return texts.containsKey(key) ? texts.getString(key) : "";
    }

    String state(ImportStatus status) {
        return text("ImportState." + status.state());
    }

    String mode(ImportStatus status) {
        return text(status.dryRun() ? "imports.dryRun" : "ImportMode." + status.mode());
    }

    /** Colour of a state's chip and bar. */
    static String kind(ImportState state) {
        return switch (state) {
            case RECEIVED, RUNNING -> "info";
            case STOPPED -> "warn";
            case FAILED, REFUSED -> "bad";
            case COMPLETED -> "good";
        };
    }
}
