package org.beian.web.view.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.web.view.Frame;
import org.beian.web.view.Texts;

/** Texts of the registers' pages. */
@RequestScoped
public class RegisterWords {

    @Inject Frame frame;

    public Locale locale() {
        return frame.getLocale();
    }

    /** A text of the bundle Registers, its placeholders filled; the key itself when it has none. */
    public String text(String key, Object... arguments) {
        ResourceBundle texts = Texts.of("Registers", locale());
        if (!texts.containsKey(key)) {
            return key;
        }
        String text = texts.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }
}
