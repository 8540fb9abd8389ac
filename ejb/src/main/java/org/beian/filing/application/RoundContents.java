package org.beian.filing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Source of submitted rounds for the verification of the history. */
@ApplicationScoped
class RoundContents implements RecordedContents {

    @Inject EntityManager em;

    @Override
    public String kind() {
        return FilingRound.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        for (String key : keys) {
            int slash = key.indexOf('/');
            FilingRound round =
                    em.find(
                            FilingRound.class,
                            new FilingRound.Key(
                                    Long.valueOf(key.substring(0, slash)),
                                    Integer.parseInt(key.substring(slash + 1))));
            if (round != null) {
                found.put(key, round);
            }
        }
        return found;
    }
}
