package org.beian.web.page.filing.wizard;

import static org.beian.web.page.filing.wizard.WizardField.coded;
import static org.beian.web.page.filing.wizard.WizardField.of;
import static org.beian.web.page.filing.wizard.WizardField.text;
import static org.beian.web.page.filing.wizard.WizardKind.CHECKS;
import static org.beian.web.page.filing.wizard.WizardKind.DATE;
import static org.beian.web.page.filing.wizard.WizardKind.LINES;
import static org.beian.web.page.filing.wizard.WizardKind.LIST;
import static org.beian.web.page.filing.wizard.WizardKind.RANGES;
import static org.beian.web.page.filing.wizard.WizardKind.SELECT;
import static org.beian.web.page.filing.wizard.WizardKind.TICK;
import static org.beian.web.page.filing.wizard.WizardKind.YES_NO;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Layout of the wizard: the fields of each page (formats.md 2), in the order of the law. */
public final class WizardTopics {

    /**
     * Check box for the case that the website's responsible person is the subject's; not part of
     * the application.
     */
    static final String SAME_PERSON = "/same";

    private final boolean provider;
    private final WizardStep.Place place;
    private final int rows;
    private final Set<Integer> filled;
    private final boolean subject;
    private final boolean adds;
    private final boolean moves;

    /**
     * @param provider whether a provider files on behalf
     * @param rows number of the website's accesses or pre-approvals, depending on the page
     */
    public WizardTopics(boolean provider, WizardStep.Place place, int rows) {
        this(provider, place, rows, Set.of(), true, false, false);
    }

    /**
     * @param filled rows of accesses whose data an application for access gives
     * @param subject whether the application carries the subject, whose person a website may have
     * @param adds whether its accesses come beside those that are filed, which they may replace
     * @param moves whether it may move a filing of the subject from another province
     */
    WizardTopics(
            boolean provider,
            WizardStep.Place place,
            int rows,
            Set<Integer> filled,
            boolean subject,
            boolean adds,
            boolean moves) {
        this.provider = provider;
        this.place = place;
        this.rows = rows;
        this.filled = filled;
        this.subject = subject;
        this.adds = adds;
        this.moves = moves;
    }

    /**
     * Group of fields that belong together.
     *
     * @param key of the heading
     * @param row number in its list, from 0; -1 when it is in none
     * @param given fields that are not asked, as an application for access gives them
     */
    record Section(String key, int row, List<WizardField> fields, List<WizardField> given) {

        Section(String key, int row, List<WizardField> fields) {
            this(key, row, fields, List.of());
        }
    }

    /** The list on the page to which rows can be added, or empty. */
    String list() {
        return switch (place.step()) {
            case CONTENT -> site() + "/preApprovals";
            case ACCESS -> site() + "/accesses";
            default -> "";
        };
    }

    public List<WizardField> fields() {
        return sections().stream().flatMap(section -> section.fields().stream()).toList();
    }

    List<Section> sections() {
        return switch (place.step()) {
            case START -> provider ? List.of(alone("start", text("/reference", 100))) : List.of();
            case SUBJECT -> subject();
            case PERSON -> responsible();
            case WEBSITE -> website();
            case CONTENT -> content();
            case ACCESS -> accesses();
            case DOCUMENTS -> provider ? verified() : List.of();
            case CHECK -> List.of();
        };
    }

    private static Section alone(String key, WizardField... fields) {
        return new Section(key, -1, List.of(fields));
    }

    private List<Section> subject() {
        List<Section> sections = new ArrayList<>();
        sections.add(
                alone(
                        "who",
                        text("/subject/name", 255).must(),
                        coded("/subject/nature", SELECT, "natures").leading().must(),
                        text("/subject/superior", 255)));
        sections.add(
                alone(
                        "document",
                        coded("/subject/document/type", SELECT, "documents").must(),
                        text("/subject/document/number", 255).must(),
                        text("/subject/document/address", 1024).must(),
                        of("/subject/document/validTo", DATE, 10)));
        sections.add(
                alone(
                        "domicile",
                        coded("/subject/province", SELECT, "provinces").leading().must(),
                        coded("/subject/city", SELECT, "cities").leading().must(),
                        coded("/subject/county", SELECT, "counties"),
                        text("/subject/address", 1024).must(),
                        of("/subject/remark", LINES, 1024)));
        if (moves) {
            sections.add(
                    alone(
                            "move",
                            provider
                                    ? text("/movesFrom", 60)
                                    : coded("/movesFrom", SELECT, "held")));
        }
        return sections;
    }

    private static List<Section> responsible() {
        return List.of(
                new Section("person", -1, person("/subject/responsible")),
                alone("letters", of("/subject/electronicService", TICK, 5)));
    }

    private static List<WizardField> person(String pointer) {
        return List.of(
                text(pointer + "/name", 128).must(),
                coded(pointer + "/document/type", SELECT, "personal-documents").must(),
                text(pointer + "/document/number", 255).must(),
                text(pointer + "/mobile", 60).must(),
                text(pointer + "/officePhone", 60),
                text(pointer + "/email", 512).must());
    }

    private List<Section> website() {
        List<Section> sections = new ArrayList<>();
        sections.add(alone("website", text(site() + "/name", 512).must()));
        if (subject) {
            sections.add(alone("same", of(SAME_PERSON, TICK, 5)));
        }
        sections.add(new Section("person", -1, person(site() + "/responsible")));
        sections.add(alone("remark", of(site() + "/remark", LINES, 1024)));
        return sections;
    }

    private List<Section> content() {
        List<Section> sections = new ArrayList<>();
        sections.add(
                alone(
                        "addresses",
                        of(site() + "/domains", LIST, 253),
                        of(site() + "/homeUrls", LIST, 512).must()));
        sections.add(
                alone(
                        "content",
                        coded(site() + "/services", CHECKS, "services").must(),
                        coded(site() + "/languages", CHECKS, "languages").must(),
                        of(site() + "/bulletinBoard", YES_NO, 5).must(),
                        of(site() + "/commercial", YES_NO, 5),
                        text(site() + "/licenceNumber", 60)));
        for (int row = 0; row < rows; row++) {
            String own = list() + "/" + row;
            sections.add(
                    new Section(
                            "approval",
                            row,
                            List.of(
                                    coded(own + "/category", SELECT, "approvals").must(),
                                    text(own + "/approvalNumber", 512).must(),
                                    of(own + "/validFrom", DATE, 10),
                                    of(own + "/validTo", DATE, 10))));
        }
        return sections;
    }

    private List<Section> accesses() {
        List<Section> sections = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String own = list() + "/" + row;
            List<WizardField> asked = new ArrayList<>();
            List<WizardField> given = new ArrayList<>();
            asked.add(coded(own + "/accessApplication", SELECT, "accesses").leading());
            List<WizardField> data = filled.contains(row) ? given : asked;
            if (!provider) {
                data.add(coded(own + "/provider", SELECT, "providers").must());
            }
            data.add(coded(own + "/serverProvinces", CHECKS, "provinces").must());
            data.add(coded(own + "/methods", CHECKS, "access-methods").must());
            data.add(of(own + "/ips", RANGES, 91).must());
            asked.add(of(own + "/resellers", LIST, 255));
            if (adds) {
                asked.add(coded(own + "/replaces", SELECT, "replaced"));
            }
            sections.add(new Section("access", row, List.copyOf(asked), List.copyOf(given)));
        }
        return sections;
    }

    private static List<Section> verified() {
        return List.of(
                alone("mandate", of("/mandate", TICK, 5)),
                alone(
                        "verification",
                        coded("/verification/officer", SELECT, "officers").must(),
                        of("/verification/date", DATE, 10).must()));
    }

    private String site() {
        return "/websites/" + place.site();
    }
}
