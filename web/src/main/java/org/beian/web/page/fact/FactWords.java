package org.beian.web.page.fact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.PersonNames;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.fact.FactContent;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.FactPeriod;
import org.beian.fact.SettingRange;
import org.beian.law.SupportedLocales;
import org.beian.rule.RuleTexts;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Formats;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Texts;

/** Texts and addresses of facts, in the language of the page. */
@Named
@RequestScoped
public class FactWords {

    @Inject RegisterWords words;
    @Inject CodeTables codes;
    @Inject PersonNames persons;
    @Inject Addressed address;

    Locale locale() {
        return words.locale();
    }

    LocalDate today() {
        return words.today();
    }

    /** A text of the bundle Facts, its placeholders filled. */
    public String text(String key, Object... arguments) {
        String text = texts().getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }

    private ResourceBundle texts() {
        return Texts.of("Facts", locale());
    }

    private String or(String key, String otherwise) {
        return texts().containsKey(key) ? texts().getString(key) : otherwise;
    }

    /** Name of a fact; that of a code is its code. */
    public String name(FactKey key) {
        return switch (key.kind()) {
            case SETTING -> or("setting." + key.name(), key.name());
            case SEVERITY -> RuleTexts.name(key.name(), locale());
            default -> key.name();
        };
    }

    /** The code table, or the province or country for which it holds; empty for a block. */
    public String scope(FactKey key) {
        return switch (key.kind()) {
            case CODE -> table(key.scope());
            case BLOCK -> "";
            default -> key.province().map(this::province).orElseGet(() -> text("facts.country"));
        };
    }

    String table(String table) {
        return or("table." + table, table);
    }

    String province(Province province) {
        return SupportedLocales.isEnglish(locale())
                ? province.englishName()
                : province.chineseName();
    }

    /** What a version says. */
    public String said(FactKey key, FactContent said) {
        return switch (key.kind()) {
            case SEVERITY -> or("severity." + said.value(), said.value());
            case CODE -> SupportedLocales.isEnglish(locale()) ? said.english() : said.value();
            case SETTING -> setting(key, said.value());
            default -> said.value();
        };
    }

    /** The same beside its English: of a code the Chinese name. */
    public String written(FactKey key, FactContent said) {
        return key.kind() == FactKind.CODE ? said.value() : said(key, said);
    }

    /** Further information on a code; that of a violation in words. */
    public String detail(FactKey key, FactContent said) {
        Optional<ViolationDetail> violation =
                key.scope().equals(ViolationDetail.TABLE)
                        ? ViolationDetail.of(said.detail())
                        : Optional.empty();
        return violation.map(this::told).orElse(said.detail());
    }

    private String told(ViolationDetail violation) {
        String measures =
                violation.measures().stream()
                        .map(each -> words.text("MeasureKind." + each))
                        .collect(Collectors.joining(text("fact.comma")));
        String basis =
                SupportedLocales.isEnglish(locale()) ? violation.basisEnglish() : violation.basis();
        return violation.from() == null
                ? text("fact.violation", basis, measures)
                : text("fact.violationFined", basis, measures, violation.from(), violation.to());
    }

    private String setting(FactKey key, String value) {
        Optional<SettingRange> range =
                SettingRange.find(key.name()).filter(one -> one.kind() == SettingRange.Kind.CODES);
        if (range.isEmpty()) {
            return value;
        }
        return Stream.of(value.split(" "))
                .map(
                        code ->
                                codes.find(range.get().choices().get(0), code, today())
                                        .map((CodeRow row) -> row.name(locale()))
                                        .orElseGet(() -> text("fact.none")))
                .collect(Collectors.joining(text("fact.comma")));
    }

    /** From which day to which. */
    public String days(LocalDate from, LocalDate to) {
        return to == null
                ? text("fact.since", Formats.date(from, locale()))
                : text("fact.between", Formats.date(from, locale()), Formats.date(to, locale()));
    }

    /** Colour of a period. */
    public String kind(FactPeriod period) {
        return switch (period) {
            case PLANNED -> "info";
            case IN_FORCE -> "good";
            default -> "plain";
        };
    }

    /** Name of a person; the account where it is not known. */
    public String person(String account) {
        return account == null ? "" : persons.of(account).orElse(account);
    }

    private String folder() {
        return "/" + address.folder() + "/";
    }

    /** Address of the list of a kind. */
    String list(FactKind kind) {
        return Addressed.href(folder() + "facts.xhtml", "kind", kind.name());
    }

    /** Address of the download of the list. */
    String file() {
        return folder() + "facts.csv";
    }

    /** Address of the page of a fact. */
    public String page(FactKey key) {
        return Addressed.href(
                folder() + "fact.xhtml",
                "kind",
                key.kind().name(),
                "name",
                key.name(),
                "scope",
                key.scope());
    }
}
