package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;

/**
 * Content of an application while the wizard fills it in: values by JSON pointer (RFC 6901), the
 * same pointers that findings use. Lists grow up to the index that is set.
 */
final class WizardAnswers {

    private final ObjectNode root;

    private WizardAnswers(ObjectNode root) {
        this.root = root;
    }

    static WizardAnswers of(FilingContent content) {
        return new WizardAnswers((ObjectNode) FilingJson.tree(content));
    }

    FilingContent toContent() {
        return FilingJson.read(root);
    }

    /** The node at a pointer; a missing node when there is none. */
    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** The text at a pointer; empty when there is none. */
    String text(String pointer) {
        JsonNode found = root.at(pointer);
        return found.isValueNode() && !found.isNull() ? found.asText() : "";
    }

    /** The texts of a list; empty when there is none. */
    List<String> texts(String pointer) {
        List<String> texts = new ArrayList<>();
        root.at(pointer).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** Entries of a list; 0 when there is none. */
    int size(String pointer) {
        return root.at(pointer).size();
    }

    /**
     * Sets a value and creates its missing parents.
     *
     * @param value null removes it
     */
    void put(String pointer, JsonNode value) {
        int cut = pointer.lastIndexOf('/');
        JsonNode owner = container(pointer.substring(0, cut), isIndex(pointer.substring(cut + 1)));
        set(owner, pointer.substring(cut + 1), value);
    }

    /** Makes a list as long as this: empty entries are added, the last ones dropped. */
    void resize(String pointer, int entries) {
        ArrayNode list = (ArrayNode) container(pointer, true);
        while (list.size() > entries) {
            list.remove(list.size() - 1);
        }
        while (list.size() < entries) {
            list.addObject();
        }
    }

    /** Takes one entry out of a list; the later ones move up. */
    void remove(String pointer, int index) {
        if (root.at(pointer) instanceof ArrayNode list && index < list.size()) {
            list.remove(index);
        }
    }

    private JsonNode container(String pointer, boolean list) {
        JsonNode found = root.at(pointer);
        if (found.isContainerNode()) {
            return found;
        }
        int cut = pointer.lastIndexOf('/');
        String name = pointer.substring(cut + 1);
        JsonNode owner = container(pointer.substring(0, cut), isIndex(name));
        JsonNode made = list ? root.arrayNode() : root.objectNode();
        set(owner, name, made);
        return made;
    }

    private static void set(JsonNode owner, String name, JsonNode value) {
        if (owner instanceof ArrayNode list) {
            int index = Integer.parseInt(name);
            while (list.size() <= index) {
                list.addObject();
            }
            list.set(index, value == null ? list.objectNode() : value);
        } else if (value == null) {
            ((ObjectNode) owner).remove(name);
        } else {
            ((ObjectNode) owner).set(name, value);
        }
    }

    private static boolean isIndex(String name) {
        return name.matches("\\d{1,4}");
    }
}
