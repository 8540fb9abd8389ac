package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.beian.web.page.frame.Task;

/** Filter of a list by the states of its entries, and by who has them, as URL parameters. */
@RequestScoped
public class StateFilters {

    /** Parameter of the URL that says who has what is listed. */
    public static final String LED = "led";

    private static final String STATE = "state";
    private static final String ELSEWHERE = "ELSEWHERE";

    @Inject RegisterWords words;
    @Inject Addressed address;

    /** One link for all, then one for each state; each leads to the list from its start. */
    public List<Link> links(Enum<?>... states) {
        List<Link> links = new ArrayList<>();
        links.add(link("", words.text("desk.everything")));
        for (Enum<?> state : states) {
            links.add(link(state.name(), words.name(state)));
        }
        return links;
    }

    /** A link to each state with its number; the shown one is where the reader is. */
    public <S extends Enum<S>> List<Link> counted(S shown, ToIntFunction<S> number) {
        return counted(
                Stream.of(shown.getDeclaringClass().getEnumConstants()),
                shown,
                number::applyAsInt,
                asked -> Addressed.href(address.path(), STATE, asked.get(STATE)));
    }

    /**
     * The same for lists that have other filters too.
     *
     * @param states in their order
     * @param href URL of the list with the values of some parameters exchanged
     */
    public <S extends Enum<S>> List<Link> counted(
            Stream<S> states,
            S shown,
            ToLongFunction<S> number,
            Function<Map<String, String>, String> href) {
        return states.map(
                        each ->
                                new Link(
                                        words.name(each),
                                        Task.shown(Math.toIntExact(number.applyAsLong(each))),
                                        href.apply(Map.of(STATE, each.name())),
                                        each == shown))
                .toList();
    }

    /** The same after a link to all, which is where the reader is without a state. */
    public <S extends Enum<S>> List<Link> counted(
            String all,
            Stream<S> states,
            S shown,
            ToLongFunction<S> number,
            Function<Map<String, String>, String> href) {
        String every = Task.shown(Math.toIntExact(number.applyAsLong(null)));
        Link first = new Link(all, every, href.apply(Map.of(STATE, "")), shown == null);
        return Stream.concat(Stream.of(first), counted(states, shown, number, href).stream())
                .toList();
    }

    /** Whether what others have on filings of the reader's province is shown. */
    public boolean isElsewhere() {
        return isElsewhere(address);
    }

    /** The same by the parameters of a URL. */
    public static boolean isElsewhere(Addressed address) {
        return ELSEWHERE.equals(address.text(LED));
    }

    /**
     * Links of a bureau to what it has, and to what others have on filings of its province.
     *
     * @param number of rows, by whether others have them
     * @param href URL of the list with the values of some parameters exchanged
     */
    public List<Link> led(
            Function<Boolean, Long> number, Function<Map<String, String>, String> href) {
        return Stream.of(false, true)
                .map(
                        elsewhere ->
                                new Link(
                                        words.text(elsewhere ? "led.ELSEWHERE" : "led.OWN"),
                                        Task.shown(Math.toIntExact(number.apply(elsewhere))),
                                        href.apply(Map.of(LED, elsewhere ? ELSEWHERE : "")),
                                        elsewhere == isElsewhere()))
                .toList();
    }

    private Link link(String state, String text) {
        String href = Addressed.href(address.path(), STATE, state);
        return new Link(text, "", href, state.equals(address.text(STATE)));
    }

    /** The state in the URL; null for all and for an unknown one. */
    public <S extends Enum<S>> S chosen(Class<S> states) {
        return Stream.of(states.getEnumConstants())
                .filter(each -> each.name().equals(address.text(STATE)))
                .findFirst()
                .orElse(null);
    }
}
