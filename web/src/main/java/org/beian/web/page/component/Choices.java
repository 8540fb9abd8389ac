package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.beian.value.Province;

/** Options of filters that are URL parameters, with the chosen one marked. */
@RequestScoped
public class Choices {

    private static final String PROVINCE = "province";

    @Inject RegisterWords words;
    @Inject Addressed address;

    public Choice of(String filter, String value, String label) {
        return new Choice(value, label, value.equals(address.text(filter)));
    }

    public List<Choice> of(String filter, Enum<?>... values) {
        return Stream.of(values).map(each -> of(filter, each.name(), words.name(each))).toList();
    }

    public List<Choice> provinces() {
        return Stream.of(Province.values())
                .map(each -> of(PROVINCE, each.regionCode(), words.region(each.regionCode())))
                .toList();
    }

    /** The chosen province; null for all. */
    public Province province() {
        return Stream.of(Province.values())
                .filter(each -> each.regionCode().equals(address.text(PROVINCE)))
                .findFirst()
                .orElse(null);
    }

    /** The chosen value of a filter; null for all. */
    public <E extends Enum<E>> E chosen(String filter, Class<E> values) {
        return Stream.of(values.getEnumConstants())
                .filter(each -> each.name().equals(address.text(filter)))
                .findFirst()
                .orElse(null);
    }
}
