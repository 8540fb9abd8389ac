package org.beian.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Source of issued letters for the verification of the history. */
@ApplicationScoped
class LetterContents implements RecordedContents {

    @Inject Letters letters;

    @Override
    public String kind() {
        return Letter.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(
                key -> letters.find(Long.valueOf(key)).ifPresent(letter -> found.put(key, letter)));
        return found;
    }
}
