package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.web.page.component.RegisterWords;

/** Titles of the letters that a page lists, which its procedure gave to the reader. */
@Named
@RequestScoped
@Clause("B5")
public class LetterTitles {

    @Inject Letters letters;
    @Inject RegisterWords words;

    /** Title in the language of the page. */
    public String of(Letter letter) {
        return letters.text(letter, words.locale()).title();
    }
}
