package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.AccountSearch;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Texts;

/** History of an account in the words of its page: who did what to it, and why. */
@RequestScoped
class AccountHistory {

    @Inject AccountSearch search;
    @Inject RegisterWords words;

    /** The acts on an account, the latest first. */
    List<HistoryLine> of(Long accountId) {
        return lines(search.history(accountId));
    }

    /** The same for entries that were read already. */
    List<HistoryLine> lines(List<HistoryEntry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        String person = words.person(entry.actor());
        String unit = entry.unitId() == null ? "" : words.unit(entry.unitId());
        String reason = entry.reason() == null ? "" : entry.reason();
        String from = state(entry.fromState());
        String to = state(entry.toState());
        switch (entry.act()) {
            case "CREATE_ACCOUNT" -> {
                to = roles(reason);
                reason = "";
            }
            case "CHANGE_ROLES" -> {
                String[] parts = reason.split(" > |: ", 3);
                from = roles(parts[0]);
                to = roles(parts[1]);
                reason = parts[2];
            }
            default -> {
                // its reason is what was written
            }
        }
        return new HistoryLine(
                entry.time(),
                person.isEmpty() ? text("account.itself") : (unit + " " + person).strip(),
                person.isEmpty() ? "" : entry.actor(),
                text("act." + entry.act()),
                from,
                to,
                reason,
                entry.clause());
    }

    private String state(String recorded) {
        return recorded == null ? "" : text("account.state." + recorded);
    }

    private String roles(String codes) {
        ResourceBundle names = Texts.in(words.locale());
        return Stream.of(codes.split(" "))
                .map(code -> names.getString("Role." + code))
                .collect(Collectors.joining(text("account.roleSeparator")));
    }

    private String text(String key) {
        return Texts.of("Accounts", words.locale()).getString(key);
    }
}
