package org.beian.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The regular expressions in compiled classes, where constants are joined already: what is given to
 * {@code Pattern} and to the methods of {@code String} that take one.
 */
final class CompiledExpressions {

    private static final String PATTERN = "java/util/regex/Pattern";
    private static final String MATCHER = "java/util/regex/Matcher";

    /** Annotation, which is not read: its expression counts as unknown. */
    private static final String CONSTRAINT = "Ljakarta/validation/constraints/Pattern;";

    private static final String STRING = "java/lang/String";

    private static final Set<String> COMPILE =
            Set.of(
                    PATTERN + ".compile",
                    PATTERN + ".matches",
                    STRING + ".matches",
                    STRING + ".split",
                    STRING + ".replaceAll",
                    STRING + ".replaceFirst");

    /** Methods that begin at the beginning of a text; the others begin at each character anew. */
    private static final Set<String> WHOLE = Set.of("matches", "lookingAt", "asMatchPredicate");

    private static final Set<String> ANYWHERE =
            Set.of("find", "replaceAll", "replaceFirst", "results", "split", "asPredicate");

    /**
     * One expression.
     *
     * @param place name of the class below {@code org.beian}
     * @param field the constant that keeps it compiled, or null
     * @param regex null where it is no constant
     * @param anywhere whether it may be looked for at each character of a text
     */
    record Expression(String place, String field, String regex, int flags, boolean anywhere) {}

    private final List<Expression> found = new ArrayList<>();

    /**
     * Methods of {@code Pattern} and {@code Matcher} that are called, by the constant read last.
     */
    private final Map<String, Set<String>> uses = new TreeMap<>();

    private CompiledExpressions() {}

    /** All below a folder of classes. */
    static List<Expression> in(Path classes) {
        CompiledExpressions all = new CompiledExpressions();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                byte[] compiled = Files.readAllBytes(file);
                ClassReader reader = new ClassReader(compiled);
                reader.accept(all.new Calls(), ClassReader.SKIP_DEBUG);
                if (new String(compiled, StandardCharsets.ISO_8859_1).contains(CONSTRAINT)) {
                    String place = placeOf(reader.getClassName());
                    all.found.add(new Expression(place, null, null, 0, true));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.found.stream().map(all::withUse).toList();
    }

    private Expression withUse(Expression each) {
        if (each.field() == null) {
            return each;
        }
        Set<String> used =
                new HashSet<>(uses.getOrDefault(each.place() + "." + each.field(), Set.of()));
        used.addAll(uses.getOrDefault(each.place(), Set.of()));
        boolean anywhere =
                used.stream().noneMatch(WHOLE::contains)
                        || used.stream().anyMatch(ANYWHERE::contains);
        return new Expression(each.place(), each.field(), each.regex(), each.flags(), anywhere);
    }

    private static String placeOf(String name) {
        return name.replaceFirst("^org/beian/", "").replaceFirst("\\$.*", "").replace('/', '.');
    }

    private final class Calls extends ClassVisitor {

        private String place;

        Calls() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int v, int a, String name, String s, String above, String[] is) {
            place = placeOf(name);
        }

        @Override
        public MethodVisitor visitMethod(int a, String name, String d, String s, String[] thrown) {
            return new Instructions(place);
        }
    }

    /** Instructions of a method, with what the last two pushed: a constant, or null. */
    private final class Instructions extends MethodVisitor {

        private final String place;
        private Object last;
        private Object before;
        private String read;

        Instructions(String place) {
            super(Opcodes.ASM9);
            this.place = place;
        }

        @Override
        public void visitMethodInsn(int c, String owner, String name, String type, boolean i) {
            if (COMPILE.contains(owner + "." + name)) {
                boolean two = type.contains(";I)") || type.startsWith("(L" + STRING + ";L");
                Object regex = two ? before : last;
                int flags = owner.equals(PATTERN) && last instanceof Integer bits ? bits : 0;
                add(owner, name, regex instanceof String text ? text : null, flags);
            } else if (owner.equals(MATCHER) || owner.equals(PATTERN)) {
                use(name);
            }
            push(null);
        }

        private void use(String method) {
            uses.computeIfAbsent(read == null ? place : read, key -> new HashSet<>()).add(method);
        }

        @Override
        public void visitInvokeDynamicInsn(String n, String d, Handle how, Object... given) {
            for (Object each : given) {
                if (each instanceof Handle call) {
                    if (COMPILE.contains(call.getOwner() + "." + call.getName())) {
                        add(call.getOwner(), call.getName(), null, 0);
                    } else if (call.getOwner().equals(MATCHER) || call.getOwner().equals(PATTERN)) {
                        use(call.getName());
                    }
                }
            }
            push(null);
        }

        private void add(String owner, String name, String regex, int flags) {
            // what becomes of a compiled one, the other calls of its class tell
            boolean anywhere = name.equals("compile") || ANYWHERE.contains(name);
            found.add(new Expression(place, null, regex, flags, anywhere));
        }

        private void push(Object constant) {
            before = last;
            last = constant;
        }

        @Override
        public void visitLdcInsn(Object constant) {
            push(constant);
        }

        @Override
        public void visitIntInsn(int code, int operand) {
            push(operand);
        }

        @Override
        public void visitInsn(int code) {
            push(
                    code >= Opcodes.ICONST_0 && code <= Opcodes.ICONST_5
                            ? code - Opcodes.ICONST_0
                            : null);
        }

        @Override
        public void visitVarInsn(int code, int variable) {
            push(null);
        }

        @Override
        public void visitFieldInsn(int code, String owner, String name, String type) {
            if (type.equals("L" + PATTERN + ";")) {
                if (code == Opcodes.PUTSTATIC) {
                    Expression kept = found.remove(found.size() - 1);
                    found.add(
                            new Expression(
                                    place, name, kept.regex(), kept.flags(), kept.anywhere()));
                } else {
                    read = placeOf(owner) + "." + name;
                }
            }
            push(null);
        }

        @Override
        public void visitTypeInsn(int code, String type) {
            push(null);
        }

        @Override
        public void visitJumpInsn(int code, Label to) {
            push(null);
        }

        /** Where ways meet, either may have pushed. */
        @Override
        public void visitFrame(int t, int locals, Object[] local, int stack, Object[] stacked) {
            push(null);
            push(null);
        }
    }
}
