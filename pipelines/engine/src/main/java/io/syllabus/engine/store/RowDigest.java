package io.syllabus.engine.store;

import io.syllabus.schemas.Ids;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple2;
import scala.collection.JavaConverters;

/**
 * Hashes of rows and tables that do not depend on files, partitions, map order or machine: what law
 * 4 calls equal has one hash.
 */
public final class RowDigest {
  private static final BigInteger BOUND = BigInteger.ONE.shiftLeft(256);

  private RowDigest() {}

  /**
   * What a table holds.
   *
   * @param rows how many
   * @param sha256 over their number and the sum of their hashes modulo 2^256, 64 hex digits
   */
  public record OfTable(long rows, String sha256) {}

  /**
   * Digest of a table: rows are hashed and summed where they lie, in whatever order, and only the
   * sums of the partitions travel (AdHash: Bellare and Micciancio, 1997). A row that stands twice
   * counts twice.
   */
  public static OfTable ofTable(Dataset<Row> rows) {
    MapPartitionsFunction<Row, Tuple2<Long, byte[]>> add = RowDigest::sum;
    List<Tuple2<Long, byte[]>> parts =
        rows.mapPartitions(add, Encoders.tuple(Encoders.LONG(), Encoders.BINARY())).collectAsList();
    long count = 0;
    BigInteger sum = BigInteger.ZERO;
    for (Tuple2<Long, byte[]> part : parts) {
      count += part._1();
      sum = sum.add(new BigInteger(1, part._2()));
    }
    MessageDigest sha = Ids.sha256();
    sha.update((count + " " + sum.mod(BOUND)).getBytes(StandardCharsets.US_ASCII));
    return new OfTable(count, HexFormat.of().formatHex(sha.digest()));
  }

  private static Iterator<Tuple2<Long, byte[]>> sum(Iterator<Row> rows) {
    long count = 0;
    BigInteger sum = BigInteger.ZERO;
    for (; rows.hasNext(); count++) {
      sum = sum.add(new BigInteger(1, digest(rows.next()))).mod(BOUND);
    }
    return List.of(new Tuple2<>(count, sum.toByteArray())).iterator();
  }

  /** SHA-256 of one row. */
  public static String of(Row row) {
    return HexFormat.of().formatHex(digest(row));
  }

  private static byte[] digest(Row row) {
    MessageDigest sha = Ids.sha256();
    update(sha, row);
    return sha.digest();
  }

  private static void update(MessageDigest sha, Object value) {
    if (value == null) {
      sha.update((byte) 0);
    } else if (value instanceof Row row) {
      updateAll(sha, 'r', fields(row));
    } else if (value instanceof scala.collection.Map<?, ?> map) {
      updateAll(sha, 'm', entries(JavaConverters.mapAsJavaMap(map)));
    } else if (value instanceof scala.collection.Seq<?> list) {
      updateAll(sha, 'l', JavaConverters.seqAsJavaList(list));
    } else {
      updateLeaf(sha, value);
    }
  }

  private static void updateLeaf(MessageDigest sha, Object value) {
    byte[] bytes =
        value instanceof byte[] binary ? binary : value.toString().getBytes(StandardCharsets.UTF_8);
    sha.update((byte) 'v');
    sha.update(length(bytes.length));
    sha.update(bytes);
  }

  private static void updateAll(MessageDigest sha, char kind, List<?> values) {
    sha.update((byte) kind);
    sha.update(length(values.size()));
    values.forEach(value -> update(sha, value));
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
  }

  private static List<Object> fields(Row row) {
    List<Object> values = new ArrayList<>(row.length());
    for (int i = 0; i < row.length(); i++) {
      values.add(row.get(i));
    }
    return values;
  }

  private static List<Object> entries(Map<?, ?> map) {
    List<Object> sorted = new ArrayList<>();
    map.entrySet().stream()
        .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
        .forEach(
            entry -> {
              sorted.add(entry.getKey());
              sorted.add(entry.getValue());
            });
    return sorted;
  }
}
