package org.beian.web.page.filing.wizard;

import static org.beian.web.page.filing.wizard.WizardStep.ACCESS;
import static org.beian.web.page.filing.wizard.WizardStep.CHECK;
import static org.beian.web.page.filing.wizard.WizardStep.CONTENT;
import static org.beian.web.page.filing.wizard.WizardStep.DOCUMENTS;
import static org.beian.web.page.filing.wizard.WizardStep.PERSON;
import static org.beian.web.page.filing.wizard.WizardStep.START;
import static org.beian.web.page.filing.wizard.WizardStep.SUBJECT;
import static org.beian.web.page.filing.wizard.WizardStep.WEBSITE;

import java.util.ArrayList;
import java.util.List;
import org.beian.filing.content.FilingContent;
import org.beian.web.page.filing.wizard.WizardStep.Place;

/**
 * Pages of one application in order: only those of the parts that it carries, and all topics of one
 * website before those of the next.
 */
final class WizardPlaces {

    private final List<Place> all = new ArrayList<>();

    /**
     * @param provider whether a provider files on behalf
     * @param kind of the application
     * @param subject whether it carries the subject
     * @param sites number of websites that it carries
     */
    WizardPlaces(boolean provider, String kind, boolean subject, int sites) {
        if (provider) {
            add(0, START);
        }
        if (subject) {
            add(0, SUBJECT, PERSON);
        }
        for (int site = 0; site < sites; site++) {
            if (!FilingContent.ADD_ACCESS.equals(kind)) {
                add(site, WEBSITE, CONTENT);
            }
            add(site, ACCESS);
        }
        add(0, DOCUMENTS, CHECK);
    }

    private void add(int site, WizardStep... steps) {
        for (WizardStep step : steps) {
            all.add(new Place(step, site));
        }
    }

    List<Place> all() {
        return List.copyOf(all);
    }

    Place first() {
        return all.get(0);
    }

    Place after(Place here) {
        return all.get(Math.min(all.indexOf(here) + 1, all.size() - 1));
    }

    Place before(Place here) {
        return all.get(Math.max(all.indexOf(here) - 1, 0));
    }

    /** The page itself, or where it is not one of them, the website's first, or the last of all. */
    Place nearest(Place place) {
        return all.contains(place)
                ? place
                : all.stream()
                        .filter(each -> place.step().isPerSite() && each.step().isPerSite())
                        .filter(each -> each.site() == place.site())
                        .findFirst()
                        .orElse(all.get(all.size() - 1));
    }

    /** Steps without regard to the websites. */
    List<WizardStep> steps() {
        return all.stream().map(Place::step).distinct().toList();
    }
}
