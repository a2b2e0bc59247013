package io.syllabus.engine;

import io.syllabus.schemas.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassWriter;
import org.apache.xbean.asm9.commons.ClassRemapper;
import org.apache.xbean.asm9.commons.Remapper;

/**
 * The code of a stage as a hash: the bytes of the project's own classes that can be reached from
 * its class, and of the files in their packages. A comment in the report re-runs no OCR; a changed
 * rule of masking re-runs masking.
 */
public final class CodeHash {
  private static final String OWN = "io/syllabus/";

  private CodeHash() {}

  /** SHA-256 over names and bytes of the reachable classes and their files, 64 hex digits. */
  public static String of(Class<?> start) {
    MessageDigest sha = Ids.sha256();
    SortedMap<String, byte[]> code = reachable(start);
    code.putAll(CodeResources.beside(code, start.getClassLoader()));
    code.forEach(
        (name, bytes) -> {
          sha.update(name.getBytes(StandardCharsets.UTF_8));
          sha.update(bytes);
        });
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Internal name → class file, for the own classes that a class names, itself among them. */
  public static SortedMap<String, byte[]> reachable(Class<?> start) {
    SortedMap<String, byte[]> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(start.getName().replace('.', '/'));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (!found.containsKey(name)) {
        byte[] bytes = bytes(start.getClassLoader(), name);
        found.put(name, bytes);
        named(bytes, open::add);
      }
    }
    return found;
  }

  private static void named(byte[] bytes, Consumer<String> each) {
    Remapper listener =
        new Remapper() {
          @Override
          public String map(String name) {
            if (name.startsWith(OWN)) {
              each.accept(name);
            }
            return name;
          }
        };
    new ClassReader(bytes).accept(new ClassRemapper(new ClassWriter(0), listener), 0);
  }

  private static byte[] bytes(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      if (in == null) {
        throw new IllegalStateException("Cannot hash the code: class " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot hash the code: class " + name, e);
    }
  }
}
