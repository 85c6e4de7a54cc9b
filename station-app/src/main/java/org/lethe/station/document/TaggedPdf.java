package org.lethe.station.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.lethe.station.certify.Document;
import org.lethe.station.i18n.Language;
import org.lethe.station.runtime.Sha256;

/**
 * A PDF in the making that keeps PDF/A-3a (ISO 19005-3): every mark on a page belongs to an element of the structure tree
 * or is an artifact, colours are sRGB, and nothing depends on the moment of writing, so the same content gives the same
 * bytes.
 */
final class TaggedPdf implements Closeable {
    private static final float VERSION = 1.7f;

    private final PDDocument document = new PDDocument();
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root = new PDStructureElement("Document", tree);
    /** For each page the element of each marked content, by its number (ISO 32000-1, section 14.7.4.4). */
    private final List<COSArray> parents = new ArrayList<>();

    private final Title title;

    /**
     * What a document says of itself.
     *
     * @param text its title
     * @param language BCP 47 tag
     * @param at the one time that it bears, that of what it documents
     * @param identity of its content; two documents of one content have one identity
     */
    record Title(String text, String language, Instant at, long identity) {
        /** The title of something that is drawn from a stored document. */
        static Title of(String text, Language language, Document document) {
            var hash = Sha256.newDigest().digest(document.evidenceJson().getBytes(StandardCharsets.UTF_8));
            return new Title(
                    text, language.tag(), document.at(), ByteBuffer.wrap(hash).getLong());
        }

        Calendar calendar() {
            return GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        }
    }

    TaggedPdf(Title title) throws IOException {
        this.title = title;
        document.setVersion(VERSION);
        document.setDocumentId(title.identity());
        tree.appendKid(root);
        describe();
        addOutputIntent();
    }

    PDDocument document() {
        return document;
    }

    /** The element that holds all others. */
    PDStructureElement root() {
        return root;
    }

    /** A new element at the end of another one, by its standard structure type (ISO 32000-1, section 14.8.4). */
    PDStructureElement element(PDStructureElement parent, String type) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    PDPage addPage(PDRectangle size) {
        var page = new PDPage(size);
        page.setStructParents(parents.size());
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S"); // in the order of the structure
        parents.add(new COSArray());
        document.addPage(page);
        return page;
    }

    /** Takes the next marked content of a page into an element, and returns the number under which it is to be marked. */
    int take(PDPage page, PDStructureElement element) {
        var marked = parents.get(page.getStructParents());
        var reference = new COSDictionary();
        reference.setName(COSName.TYPE, PDMarkedContentReference.TYPE);
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, marked.size());
        element.appendKid(new PDMarkedContentReference(reference));
        marked.add(element);
        return marked.size() - 1;
    }

    /** Attaches a file with the data from which the document was made (PDF/A-3, section 6.8). */
    void attach(String name, String description, String json) throws IOException {
        var content = json.getBytes(StandardCharsets.UTF_8);
        var embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        embedded.setSubtype("application/json");
        embedded.setSize(content.length);
        embedded.setCreationDate(title.calendar());
        embedded.setModDate(title.calendar());
        var file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setFileDescription(description);
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
        list(name, file);
    }

    private void list(String name, PDComplexFileSpecification file) {
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(file);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    byte[] bytes() throws IOException {
        closeTree();
        var out = new ByteArrayOutputStream();
        // with object streams qpdf --check warns of PDFBox's cross-reference stream
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private void closeTree() {
        var numbers = new TreeMap<Integer, PDParentTreeValue>();
        for (int page = 0; page < parents.size(); page++) {
            numbers.put(page, new PDParentTreeValue(parents.get(page)));
        }
        var parentTree = new PDNumberTreeNode(PDParentTreeValue.class);
        parentTree.setNumbers(numbers);
        tree.setParentTree(parentTree);
        tree.setParentTreeNextKey(parents.size());
    }

    private void describe() throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(tree);
        catalog.setLanguage(title.language());
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var view = new PDViewerPreferences(new COSDictionary());
        view.setDisplayDocTitle(true);
        catalog.setViewerPreferences(view);
        var information = document.getDocumentInformation();
        information.setTitle(title.text());
        information.setProducer(Xmp.PRODUCER);
        information.setCreationDate(title.calendar());
        information.setModificationDate(title.calendar());
        var metadata = new PDMetadata(document, new ByteArrayInputStream(Xmp.of(title)));
        catalog.setMetadata(metadata);
    }

    /** All colours here are sRGB; the JDK brings its profile. */
    private void addOutputIntent() throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
