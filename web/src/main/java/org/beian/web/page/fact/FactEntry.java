package org.beian.web.page.fact;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.code.CodeTables;
import org.beian.fact.FactChangeState;
import org.beian.fact.FactContent;
import org.beian.fact.FactKeeping;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.FactPreview;
import org.beian.fact.FactReading;
import org.beian.fact.FactUses;
import org.beian.fact.FactVersion;
import org.beian.fact.SettingRange;
import org.beian.persistence.BoundedCount;
import org.beian.web.page.component.DifferenceLine;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the form that enters a change of a fact, after it was shown what changes. */
@Named
@RequestScoped
public class FactEntry {

    static final String END = "end";

    @Inject FactPage page;
    @Inject FactReading reading;
    @Inject FactKeeping keeping;
    @Inject FactWords words;
    @Inject ViolationForm violation;
    @Inject CodeTables codes;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.act}")
    String act;

    /** What was previewed, as the form says it: known before its buttons are asked for. */
    @Inject
    @ManagedProperty("#{param.previewed}")
    String previewed;

    private FactKey key;
    private String value;
    private String english;
    private String detail;
    private Integer place;
    private String[] chosen = {};
    private LocalDate from;
    private String reason;
    private FactPreview preview;

    @PostConstruct
    void read() {
        key = page.getKey();
        if (key == null) {
            return;
        }
        from = reading.earliest(key);
        FactVersion standing = page.standing();
        place = standing == null ? Integer.valueOf(0) : (Integer) standing.content().place();
        if (standing != null) {
            value = standing.content().value();
            english = standing.content().english();
            detail = standing.content().detail();
            chosen = value.split(" ");
            violation.read(detail);
        }
    }

    /** Shows what the change would do, and enters nothing. */
    public void look() {
        declines.attempt(() -> keeping.preview(key, from, said()))
                .ifPresent(
                        shown -> {
                            preview = shown;
                            previewed = asked();
                        });
    }

    /** Enters the change as it was shown; what was altered since is shown first. */
    public void enter() {
        if (!asked().equals(previewed)) {
            look();
            return;
        }
        declines.attempt(() -> keeping.enter(key, from, said(), reason))
                .ifPresent(
                        entered ->
                                page.say(
                                        entered.state() == FactChangeState.PROPOSED
                                                ? "fact.proposed"
                                                : "fact.entered"));
    }

    private FactContent said() {
        if (isEnding()) {
            return null;
        }
        String written = isCodes() ? chosen.length == 0 ? "NONE" : String.join(" ", chosen) : value;
        return key.kind() == FactKind.CODE
                ? new FactContent(
                        written,
                        english,
                        isViolation() ? violation.written() : detail,
                        place == null ? 0 : place)
                : FactContent.of(written);
    }

    private String asked() {
        return from + " " + said();
    }

    /** Whether this answer shows what changes. */
    public boolean isPreviewing() {
        return preview != null;
    }

    /** Whether what changes was shown, now or before. */
    public boolean isShown() {
        return previewed != null && !previewed.isEmpty();
    }

    /** What changes, as it was previewed; empty before. */
    public List<DifferenceLine> getDifferences() {
        if (preview == null) {
            return List.of();
        }
        List<DifferenceLine> lines = new ArrayList<>();
        FactContent before = preview.before().map(FactVersion::content).orElse(null);
        FactContent after = preview.after().orElse(null);
        line(lines, "fact.value", saidBy(before), saidBy(after));
        if (key.kind() == FactKind.CODE) {
            line(
                    lines,
                    "fact.english",
                    before == null ? "" : before.english(),
                    after == null ? "" : after.english());
            line(
                    lines,
                    "fact.detail",
                    before == null ? "" : words.detail(key, before),
                    after == null ? "" : words.detail(key, after));
        }
        return lines;
    }

    private void line(List<DifferenceLine> lines, String label, String before, String after) {
        String old = before == null ? "" : before;
        String now = after == null ? "" : after;
        if (!old.equals(now)) {
            lines.add(new DifferenceLine(words.text(label), old, now));
        }
    }

    private String saidBy(FactContent content) {
        if (content == null) {
            return "";
        }
        return words.written(key, content);
    }

    /** What the preview says beside the difference. */
    public List<String> getConsequences() {
        List<String> told = new ArrayList<>();
        if (preview != null) {
            preview.ofCountry()
                    .filter(one -> preview.after().isEmpty())
                    .ifPresent(
                            one ->
                                    told.add(
                                            words.text(
                                                    "fact.countryHolds",
                                                    words.said(key, one.content()))));
            if (preview.after().isEmpty()
                    && key.kind() == FactKind.SEVERITY
                    && preview.ofCountry().isEmpty()) {
                told.add(words.text("fact.refusesThen"));
            }
            preview.apart()
                    .forEach(
                            one ->
                                    told.add(
                                            words.text(
                                                    "fact.apart",
                                                    words.scope(one.key()),
                                                    words.said(one.key(), one.content()))));
            preview.uses().forEach(one -> told.add(words.text("uses." + one.what(), number(one))));
            if (key.kind().needsFourEyes()) {
                told.add(words.text("fact.second"));
            }
        }
        return told;
    }

    private Object number(FactUses.Count one) {
        return one.number() < BoundedCount.LIMIT ? one.number() : words.text("uses.many");
    }

    /** Whether the form is open. */
    public boolean isActing() {
        return act != null && (PageErrors.isActing() || page.isChangeable());
    }

    public boolean isEnding() {
        return END.equals(act);
    }

    /** Values to choose from; empty where one is written. */
    public List<SelectItem> getChoices() {
        if (key.kind() == FactKind.SEVERITY) {
            return Stream.of("REFUSE", "WARN", "OFF")
                    .map(one -> new SelectItem(one, words.text("severity." + one)))
                    .toList();
        }
        return range()
                .filter(one -> one.kind() == SettingRange.Kind.CHOICE)
                .map(SettingRange::choices)
                .orElse(List.of())
                .stream()
                .map(one -> new SelectItem(one, one))
                .toList();
    }

    /** Whether the row is of the table of violations, whose detail has parts. */
    public boolean isViolation() {
        return ViolationDetail.TABLE.equals(key.scope());
    }

    public boolean isCodes() {
        return range().filter(one -> one.kind() == SettingRange.Kind.CODES).isPresent();
    }

    /** The codes of a setting that lists codes. */
    public List<SelectItem> getCodeItems() {
        return codes.validOn(range().orElseThrow().choices().get(0), words.today()).stream()
                .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                .toList();
    }

    private Optional<SettingRange> range() {
        return key.kind() == FactKind.SETTING ? SettingRange.find(key.name()) : Optional.empty();
    }

    /** What may be entered. */
    public String getHint() {
        return range().filter(one -> one.kind() == SettingRange.Kind.NUMBER)
                .map(one -> words.text("fact.range", one.least(), one.most()))
                .orElseGet(() -> words.text("fact.hint." + key.kind()));
    }

    public String getValue() {
        return value;
    }

    public void setValue(String entered) {
        value = entered;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String entered) {
        english = entered;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String entered) {
        detail = entered;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer entered) {
        place = entered;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] codesChosen) {
        chosen = codesChosen.clone();
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate day) {
        from = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    public String getPreviewed() {
        return previewed;
    }

    public void setPreviewed(String shown) {
        previewed = shown;
    }
}
