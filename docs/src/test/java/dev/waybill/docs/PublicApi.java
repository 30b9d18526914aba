package dev.waybill.docs;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a user of a type can write against it, as lines: the type, then its members, indented. Components and constants keep
 * their order, which is part of the API; all else is sorted. What every type, record or enum has is left out: {@code equals},
 * {@code hashCode}, {@code toString}, {@code values}, {@code valueOf}, and a component's accessor. A member of a public
 * supertype stands there, a member of a hidden one stands here.
 */
class PublicApi {
    private final Class<?> type;
    private final boolean open;
    private final Set<String> classes = new TreeSet<>();
    private final Set<String> interfaces = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private final Map<String, String> methods = new TreeMap<>();

    private PublicApi(Class<?> type) {
        this.type = type;
        this.open = !Modifier.isFinal(type.getModifiers())
                && !type.isSealed()
                && Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(constructor ->
                                (constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0);
        read(type, TypeText.plain());
    }

    static List<String> of(Class<?> type) {
        PublicApi api = new PublicApi(type);
        List<String> lines = new ArrayList<>();
        lines.add(api.header());
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                lines.add(
                        "    component " + TypeText.plain().of(component.getGenericType()) + " " + component.getName());
            }
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                lines.add("    constant " + ((Enum<?>) constant).name());
            }
        }
        api.fields.forEach(line -> lines.add("    " + line));
        api.constructors().forEach(line -> lines.add("    " + line));
        api.methods.values().forEach(line -> lines.add("    " + line));
        return lines;
    }

    private String header() {
        StringBuilder line = new StringBuilder();
        if (type.isSealed()) {
            line.append("sealed ");
        }
        if (kind().equals("class") && Modifier.isAbstract(type.getModifiers())) {
            line.append("abstract ");
        }
        if (kind().equals("class") && Modifier.isFinal(type.getModifiers())) {
            line.append("final ");
        }
        line.append(kind()).append(' ').append(type.getCanonicalName());
        line.append(TypeText.plain().parameters(type.getTypeParameters()));
        append(line, " extends ", classes);
        append(line, type.isInterface() ? " extends " : " implements ", interfaces);
        if (type.isSealed()) {
            Set<String> permitted = Arrays.stream(type.getPermittedSubclasses())
                    .filter(PublicTypes::isPublic)
                    .map(Class::getCanonicalName)
                    .collect(Collectors.toCollection(TreeSet::new));
            append(line, " permits ", permitted);
        }
        return line.toString();
    }

    private String kind() {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    }

    private static void append(StringBuilder line, String word, Set<String> names) {
        if (!names.isEmpty()) {
            line.append(word).append(String.join(", ", names));
        }
    }

    /** Reads what is declared in a type, then in its hidden supertypes, as far as the type has not got it yet. */
    private void read(Class<?> declaring, TypeText text) {
        for (Field field : declaring.getDeclaredFields()) {
            if (isVisible(field) && !field.isEnumConstant()) {
                fields.add("field " + modifiers(field) + text.of(field.getGenericType()) + " " + field.getName());
            }
        }
        for (Method method : declaring.getDeclaredMethods()) {
            boolean own = declaring == type || !declaring.isInterface() || !Modifier.isStatic(method.getModifiers());
            if (isVisible(method) && !method.isBridge() && own && !isImplied(method)) {
                String signature = method.getName() + parameters(method, text);
                methods.putIfAbsent(
                        signature,
                        modifiers(method)
                                + typeParameters(method, text)
                                + text.of(method.getGenericReturnType())
                                + " "
                                + signature
                                + exceptions(method, text));
            }
        }
        Type superclass = declaring.getGenericSuperclass();
        if (superclass != null && superclass != Object.class && !type.isRecord() && !type.isEnum()) {
            readSupertype(superclass, text, classes);
        }
        for (Type each : declaring.getGenericInterfaces()) {
            if (each != Annotation.class) {
                readSupertype(each, text, interfaces);
            }
        }
    }

    private void readSupertype(Type supertype, TypeText text, Set<String> named) {
        if (PublicTypes.isPublic(TypeText.erased(supertype))) {
            named.add(text.of(supertype));
        } else {
            read(TypeText.erased(supertype), text.inside(supertype));
        }
    }

    private Set<String> constructors() {
        Set<String> lines = new TreeSet<>();
        TypeText text = TypeText.plain();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor)) {
                lines.add(modifiers(constructor)
                        + "new "
                        + typeParameters(constructor, text)
                        + type.getSimpleName()
                        + parameters(constructor, text)
                        + exceptions(constructor, text));
            }
        }
        return lines;
    }

    private boolean isVisible(Member member) {
        return !member.isSynthetic()
                && (Modifier.isPublic(member.getModifiers()) || open && Modifier.isProtected(member.getModifiers()));
    }

    private boolean isImplied(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return switch (method.getName()) {
            case "equals" -> Arrays.equals(parameters, new Class<?>[] {Object.class});
            case "hashCode", "toString" -> parameters.length == 0;
            case "values" -> type.isEnum() && parameters.length == 0;
            case "valueOf" -> type.isEnum() && Arrays.equals(parameters, new Class<?>[] {String.class});
            default ->
                type.isRecord()
                        && parameters.length == 0
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component.getName().equals(method.getName()));
        };
    }

    private String modifiers(Member member) {
        int bits = member.getModifiers();
        StringBuilder words = new StringBuilder();
        words.append(Modifier.isProtected(bits) ? "protected " : "");
        words.append(Modifier.isStatic(bits) ? "static " : "");
        words.append(Modifier.isAbstract(bits) && !type.isInterface() ? "abstract " : "");
        boolean field = member instanceof Field;
        words.append(Modifier.isFinal(bits) && (field || open) ? "final " : "");
        words.append(type.isInterface() && member instanceof Method method && method.isDefault() ? "default " : "");
        return words.toString();
    }

    private static String typeParameters(Executable member, TypeText text) {
        String parameters = text.parameters(member.getTypeParameters());
        return parameters.isEmpty() ? "" : parameters + " ";
    }

    private static String parameters(Executable member, TypeText text) {
        String list = text.list(member.getGenericParameterTypes());
        return "(" + (member.isVarArgs() ? list.substring(0, list.length() - "[]".length()) + "..." : list) + ")";
    }

    private static String exceptions(Executable member, TypeText text) {
        Type[] exceptions = member.getGenericExceptionTypes();
        return exceptions.length == 0 ? "" : " throws " + text.list(exceptions);
    }
}
