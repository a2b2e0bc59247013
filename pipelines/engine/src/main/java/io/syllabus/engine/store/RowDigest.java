package io.syllabus.engine.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import io.syllabus.schemas.Ids;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import scala.Tuple3;
import scala.collection.JavaConverters;

/**
 * Hashes of rows and tables that do not depend on files, partitions, map order or machine: what law
 * 4 calls equal has one hash.
 */
public final class RowDigest {
  private static final BigInteger BOUND = BigInteger.ONE.shiftLeft(256);

  private static final String RUN = "run";

  private RowDigest() {}

  /**
   * What a table holds.
   *
   * @param rows how many
   * @param sha256 over their number and the sum of their hashes modulo 2^256, 64 hex digits
   */
  public record OfTable(long rows, String sha256) {}

  /**
   * Rows and the sum of their hashes modulo 2^256: sums of parts add up to that of the whole, in
   * whatever order (AdHash: Bellare and Micciancio, 1997). A row that stands twice counts twice.
   */
  record Sum(long rows, BigInteger value) {
    static final Sum NONE = new Sum(0, BigInteger.ZERO);

    static Sum of(long rows, String hex) {
      return new Sum(rows, new BigInteger(hex, 16));
    }

    Sum and(Sum other) {
      return new Sum(rows + other.rows, value.add(other.value).mod(BOUND));
    }

    Sum and(Row row) {
      return and(new Sum(1, new BigInteger(1, RowDigest.digest(row))));
    }

    String hex() {
      return value.toString(16);
    }

    OfTable total() {
      MessageDigest sha = Ids.sha256();
      sha.update((rows + " " + value).getBytes(StandardCharsets.US_ASCII));
      return new OfTable(rows, HexFormat.of().formatHex(sha.digest()));
    }
  }

  /** Digest of rows that are hashed and summed where they lie; only sums travel. */
  public static OfTable ofTable(Dataset<Row> rows) {
    Sum sum = Sum.NONE;
    for (Sum part : byFile(rows.withColumn(TableFiles.FILE, lit(""))).values()) {
      sum = sum.and(part);
    }
    return sum.total();
  }

  /**
   * The sums of rows by the file that they name; neither that column nor the one of the run counts.
   */
  static Map<String, Sum> byFile(Dataset<Row> rows) {
    Column row = content(rows.drop(TableFiles.FILE));
    MapPartitionsFunction<Row, Tuple3<String, Long, String>> add = RowDigest::sums;
    List<Tuple3<String, Long, String>> parts =
        rows.select(col(TableFiles.FILE), row.as("row"))
            .mapPartitions(
                add, Encoders.tuple(Encoders.STRING(), Encoders.LONG(), Encoders.STRING()))
            .collectAsList();
    Map<String, Sum> sums = new HashMap<>();
    parts.forEach(part -> sums.merge(part._1(), Sum.of(part._2(), part._3()), Sum::and));
    return sums;
  }

  private static Iterator<Tuple3<String, Long, String>> sums(Iterator<Row> rows) {
    Map<String, Sum> sums = new HashMap<>();
    while (rows.hasNext()) {
      Row next = rows.next();
      sums.put(
          next.getString(0), sums.getOrDefault(next.getString(0), Sum.NONE).and(next.getStruct(1)));
    }
    return sums.entrySet().stream()
        .map(e -> new Tuple3<>(e.getKey(), e.getValue().rows(), e.getValue().hex()))
        .iterator();
  }

  /** The hash of each row of such a frame as a column: 64 hex digits. */
  public static Column column(Dataset<Row> rows) {
    UDF1<Row, String> hash = RowDigest::of;
    return udf(hash, DataTypes.StringType).apply(content(rows));
  }

  /** All that law 4 compares: not who ran it. */
  private static Column content(Dataset<Row> rows) {
    String[] names =
        Arrays.stream(rows.columns()).filter(name -> !name.equals(RUN)).toArray(String[]::new);
    return struct(TableFiles.columns(names));
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
