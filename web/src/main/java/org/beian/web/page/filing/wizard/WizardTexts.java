package org.beian.web.page.filing.wizard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.beian.web.page.filing.Words;
import org.beian.web.page.frame.Texts;

/** Texts of the wizard and the sponsor's pages, in the language of the page. */
@RequestScoped
public class WizardTexts {

    private Words words;

    protected WizardTexts() {}

    @Inject
    WizardTexts(Words words) {
        this.words = words;
    }

    /** A text of the bundle Sponsor, its placeholders filled; the key when there is none. */
    public String text(String key, Object... arguments) {
        ResourceBundle bundle = Texts.of("Sponsor", words.locale());
        if (!bundle.containsKey(key)) {
            return key;
        }
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), words.locale()).format(arguments);
    }

    /** The same as {@link #text}, but empty when there is none. */
    public String ifAny(String key, Object... arguments) {
        return Texts.of("Sponsor", words.locale()).containsKey(key) ? text(key, arguments) : "";
    }

    /** Label of a field. */
    String label(String pointer) {
        return text("answer." + generic(pointer));
    }

    /** One sentence on what to enter, or empty. */
    String hint(String pointer) {
        return ifAny("hint." + generic(pointer));
    }

    /** Bundle key of a pointer, the same for every website, access, approval and person. */
    public static String generic(String pointer) {
        return pointer.replaceFirst("^/websites/\\d+/accesses/\\d+", "/access")
                .replaceFirst("^/websites/\\d+/preApprovals/\\d+", "/approval")
                .replaceFirst("^/websites/\\d+/responsible", "/person")
                .replaceFirst("^/subject/responsible", "/person")
                .replaceFirst("^/websites/\\d+", "/website")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }
}
