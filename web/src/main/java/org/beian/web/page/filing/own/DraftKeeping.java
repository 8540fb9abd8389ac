package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the note on how long a draft is kept that nobody saves. */
@Named
@RequestScoped
@Clause("3")
public class DraftKeeping {

    @Inject Settings settings;
    @Inject RegisterWords words;

    /** Days, by the setting of today. */
    public int getDays() {
        return settings.number("filing.draft.keepDays", null, words.today());
    }
}
