package org.lethe.packager;

import com.reandroid.apk.AndroidFrameworks;
import com.reandroid.arsc.chunk.PackageBlock;
import com.reandroid.arsc.chunk.TableBlock;
import com.reandroid.arsc.chunk.xml.AndroidManifestBlock;
import com.reandroid.arsc.chunk.xml.ResXmlDocument;
import com.reandroid.xml.XMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xmlpull.v1.XmlPullParserException;

/**
 * A manifest and resources in the binary forms that Android reads. Of resources it knows what a small app without a window needs:
 * texts ({@code values/strings.xml}, with a language also {@code values-zh/strings.xml}) and XML files ({@code xml/…}).
 *
 * @param manifest {@code AndroidManifest.xml} in binary XML
 * @param table {@code resources.arsc}
 * @param files binary XML by its name in the APK
 */
record AndroidResources(byte[] manifest, byte[] table, SortedMap<String, byte[]> files) {
    private static final Pattern STRINGS = Pattern.compile("values(-[a-z]{2,3})?/strings\\.xml");
    private static final Pattern XML = Pattern.compile("xml/([a-z0-9_]+)\\.xml");
    /** Attributes are looked up by name here; Android 13 has all that the manifest uses. */
    private static final int FRAMEWORK = 33;
    /** What application packages are numbered with; the framework itself is 0x01. */
    private static final int APP_PACKAGE = 0x7f;

    /**
     * Compiles a manifest and what lies in a directory of resources.
     *
     * @throws PackagingException when there is a file that it does not know, or XML that it cannot compile
     */
    static AndroidResources compile(Path manifest, Path directory, AppVersion version) throws IOException {
        var resources = FileTree.of(List.of(directory)).files();
        var table = new TableBlock();
        // in UTF-8 the library writes longer lengths than needed, and not every reader takes them
        table.getStringPool().setUtf8(false);
        table.addFramework(AndroidFrameworks.getBestMatch(FRAMEWORK).getTableBlock());
        var app = table.newPackage(APP_PACKAGE, SourceXml.packageOf(Files.readAllBytes(manifest)));
        for (var file : resources.entrySet()) {
            declare(app, file.getKey(), file.getValue());
        }
        table.refreshFull();
        return new AndroidResources(
                manifest(app, manifest, version), table.getBytes(), xmlFiles(app, resources, directory));
    }

    private static void declare(PackageBlock app, String name, byte[] content) throws IOException {
        var strings = STRINGS.matcher(name);
        var xml = XML.matcher(name);
        if (strings.matches()) {
            var language = strings.group(1) == null ? "" : strings.group(1);
            SourceXml.strings(content).forEach((key, text) -> app.getOrCreate(language, "string", key)
                    .setValueAsString(text));
        } else if (xml.matches()) {
            app.getOrCreate("", "xml", xml.group(1)).setValueAsString("res/" + name);
        } else {
            throw new PackagingException("Unknown kind of resource: " + name + "; expected " + STRINGS + " or " + XML);
        }
    }

    private static byte[] manifest(PackageBlock app, Path source, AppVersion version) throws IOException {
        var manifest = new AndroidManifestBlock();
        read(manifest, app, source);
        manifest.setVersionCode(version.code());
        manifest.setVersionName(version.name());
        return bytes(manifest);
    }

    private static SortedMap<String, byte[]> xmlFiles(
            PackageBlock app, SortedMap<String, byte[]> resources, Path directory) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (String name : resources.keySet()) {
            if (XML.matcher(name).matches()) {
                var document = new ResXmlDocument();
                read(document, app, directory.resolve(name));
                files.put("res/" + name, bytes(document));
            }
        }
        return files;
    }

    private static void read(ResXmlDocument document, PackageBlock app, Path source) throws IOException {
        document.setPackageBlock(app);
        try {
            document.parse(XMLFactory.newPullParser(source.toFile()));
        } catch (XmlPullParserException e) {
            throw new PackagingException("Could not read " + source + ": " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(ResXmlDocument document) {
        document.refreshFull();
        return document.getBytes();
    }
}
