package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.content.FilingContent;

/**
 * Applications for access of the caller's unit with pre-assigned addresses (11.2), from which the
 * wizard fills in a filing.
 */
@RequestScoped
public class WizardAccesses {

    private static final int MOST = 200;
    private static final String CHINESE = "zh-Hans";
    private static final Set<AccessState> KEPT =
            EnumSet.of(AccessState.PRE_ASSIGNED, AccessState.OPENED);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AccessProcedure procedure;
    private Callers callers;
    private WizardTexts texts;

    private List<AccessStatus> found;

    protected WizardAccesses() {}

    @Inject
    WizardAccesses(AccessProcedure procedure, Callers callers, WizardTexts texts) {
        this.procedure = procedure;
        this.callers = callers;
        this.texts = texts;
    }

    /** Those whose addresses are assigned today, the oldest first. */
    public List<AccessStatus> usable() {
        if (found == null) {
            found =
                    all().filter(access -> !access.ips().isEmpty() && !access.lapsed())
                            .filter(access -> KEPT.contains(access.state()))
                            .toList();
        }
        return found;
    }

    /** Those that are not open yet: an open one belongs to a filing, and begins no other. */
    List<AccessStatus> waiting() {
        return usable().stream()
                .filter(access -> access.state() == AccessState.PRE_ASSIGNED)
                .toList();
    }

    boolean isUsable(String id) {
        return usable().stream().anyMatch(access -> access.id().equals(id));
    }

    Map<String, String> choices() {
        Map<String, String> names = new LinkedHashMap<>();
        usable().forEach(access -> names.put(access.id(), name(access)));
        return names;
    }

    /** Number, domains and the other party; of one that is no longer usable only its number. */
    public String name(String id) {
        return usable().stream()
                .filter(access -> access.id().equals(id))
                .findFirst()
                .map(this::name)
                .orElseGet(() -> texts.text("wizard.accessGone", id));
    }

    /**
     * Content of a new application: a website for each set of domains, with its accesses filled in.
     */
    FilingContent begin(List<String> ids) {
        WizardAnswers answers =
                WizardAnswers.of(
                        new FilingContent(
                                "NEW", null, null, null, null, null, null, null, List.of(), null));
        Map<List<String>, Integer> sites = new LinkedHashMap<>();
        for (AccessStatus access : waiting()) {
            if (ids.contains(access.id())) {
                int site = sites.computeIfAbsent(access.domains(), none -> sites.size());
                String own = "/websites/" + site;
                answers.put(own + "/domains", list(access.domains()));
                if (access.websiteName() != null) {
                    answers.put(own + "/name", new TextNode(access.websiteName()));
                }
                fill(answers, own + "/accesses/" + answers.size(own + "/accesses"), access.id());
            }
        }
        if (sites.isEmpty()) {
            answers.resize("/websites", 1);
            answers.resize("/websites/0/accesses", 1);
        }
        for (int site = 0; site < answers.size("/websites"); site++) {
            answers.put("/websites/" + site + "/languages", list(List.of(CHINESE)));
        }
        return answers.toContent();
    }

    /** Fills in the data of an application for access; changes nothing for an unknown id. */
    void fill(WizardAnswers answers, String pointer, String id) {
        usable().stream()
                .filter(access -> access.id().equals(id))
                .findFirst()
                .ifPresent(
                        access -> {
                            answers.put(pointer + "/accessApplication", new TextNode(id));
                            if (isSponsor()) {
                                answers.put(
                                        pointer + "/provider", new TextNode(access.providerCode()));
                            }
                            answers.put(pointer + "/serverProvinces", list(access.places()));
                            answers.put(pointer + "/methods", list(access.methods()));
                            ArrayNode ips = JSON.arrayNode();
                            access.ips()
                                    .forEach(
                                            range ->
                                                    ips.addObject()
                                                            .put("start", range.start())
                                                            .put("end", range.end()));
                            answers.put(pointer + "/ips", ips);
                        });
    }

    private String name(AccessStatus access) {
        return texts.text(
                "wizard.access",
                access.id(),
                String.join(" ", access.domains()),
                isSponsor() ? access.providerName() : access.sponsor());
    }

    private Stream<AccessStatus> all() {
        return isSponsor()
                ? procedure.ofSponsor(0, true, MOST).stream()
                : KEPT.stream()
                        .flatMap(state -> procedure.ofProvider(state, 0, true, MOST).stream());
    }

    private boolean isSponsor() {
        return callers.current().has(Roles.SPONSOR);
    }

    private static ArrayNode list(List<String> entries) {
        ArrayNode list = JSON.arrayNode();
        entries.forEach(list::add);
        return list;
    }
}
