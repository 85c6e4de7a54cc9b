package org.lethe.packager;

import static java.util.stream.Collectors.toUnmodifiableList;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the packager itself has to know of the XML that it compiles: the name of the app, and its texts. */
final class SourceXml {
    private SourceXml() {}

    /** The {@code package} of a manifest, which is the name of the app. */
    static String packageOf(byte[] manifest) throws IOException {
        var name = root(manifest, "manifest").getAttribute("package");
        if (name.isEmpty()) {
            throw new PackagingException("The manifest names no package");
        }
        return name;
    }

    /**
     * The plain texts of a {@code strings.xml} by their names.
     *
     * @throws PackagingException at an element that is no {@code string}, or a name that stands there twice
     */
    static SortedMap<String, String> strings(byte[] file) throws IOException {
        var children = root(file, "resources").getElementsByTagName("*");
        var elements = IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .collect(toUnmodifiableList());
        var strings = new TreeMap<String, String>();
        for (var element : elements) {
            add(strings, (Element) element);
        }
        return strings;
    }

    private static void add(SortedMap<String, String> strings, Element element) {
        var name = element.getAttribute("name");
        if (!element.getTagName().equals("string") || strings.put(name, element.getTextContent()) != null) {
            throw new PackagingException(
                    "Expected <string> with a name of its own, found " + element.getTagName() + " " + name);
        }
    }

    private static Element root(byte[] file, String tag) throws IOException {
        var root = parse(file);
        if (!root.getTagName().equals(tag)) {
            throw new PackagingException("Expected <" + tag + "> instead of <" + root.getTagName() + ">");
        }
        return root;
    }

    private static Element parse(byte[] file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new PackagingException("Could not parse XML: " + e.getMessage(), e);
        }
    }
}
