using System.Globalization;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Ingestion.Parsers;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>The kinds of field of which the sources' tables are made.</summary>
internal static class Fields<T>
{
    private const int LongestText = 500;

    public static Field<T> Text(string name, Action<T, string> set, Func<T, string> get, int longest = LongestText) =>
        new(name, (text, _, record) => Store(TextParser.Read(text, longest, out var value), set, record, value), get);

    public static Field<T> Word(string name, string[] accepted, Action<T, string> set, Func<T, string> get) =>
        new(name, (text, _, record) => Store(TextParser.ReadWord(text, accepted, out var word), set, record, word), get);

    /// <summary>A day that may lie ahead.</summary>
    public static Field<T> Day(string name, Action<T, string> set, Func<T, string> get) =>
        new(name, (text, _, record) => Store(DateParser.Read(text, out var iso), set, record, iso), get);

    /// <summary>A day on which something already happened.</summary>
    public static Field<T> PastDay(string name, Action<T, string> set, Func<T, string> get) =>
        new(name, (text, today, record) => Store(DateParser.ReadPast(text, today, out var iso), set, record, iso), get);

    /// <summary>A day on which something ends.</summary>
    public static Field<T> EndDay(string name, Action<T, string> set, Func<T, string> get) =>
        new(name, (text, _, record) => Store(DateParser.ReadEnd(text, out var iso), set, record, iso), get);

    /// <summary>A month, yyyy-MM.</summary>
    public static Field<T> Month(string name, Action<T, string> set, Func<T, string> get) =>
        new(name, (text, _, record) => Store(DateParser.ReadMonth(text, out var month), set, record, month), get);

    public static Field<T> Yuan(string name, Action<T, long> setFen, Func<T, long?> getFen) =>
        new(
            name,
            (text, _, record) => Store(MoneyParser.Read(text, out var fen), setFen, record, fen),
            record => getFen(record) is { } fen ? MoneyParser.Write(fen) : "");

    public static Field<T> Whole(string name, long least, long most, Action<T, long> set, Func<T, long?> get) =>
        new(
            name,
            (text, _, record) => Store(NumberParser.ReadWhole(text, least, most, out var value), set, record, value),
            record => get(record)?.ToString(CultureInfo.InvariantCulture) ?? "");

    public static Field<T> Positive(string name, double most, Action<T, double> set, Func<T, double?> get) =>
        new(
            name,
            (text, _, record) => Store(NumberParser.ReadPositive(text, most, out var value), set, record, value),
            record => get(record)?.ToString(CultureInfo.InvariantCulture) ?? "");

    public static Field<T> Displacement(string name, Action<T, int> set, Func<T, int?> get) =>
        new(
            name,
            (text, _, record) => Store(NumberParser.ReadDisplacement(text, out var value), set, record, value),
            record => get(record)?.ToString(CultureInfo.InvariantCulture) ?? "");

    public static Field<T> Flag(string name, Action<T, bool> set, Func<T, bool?> get) =>
        new(
            name,
            (text, _, record) => Store(TextParser.ReadFlag(text, out var value), set, record, value),
            record => get(record) switch { true => "1", false => "0", null => "" });

    /// <summary>A statistical region code, brought to its shortest form.</summary>
    public static Field<T> Region(string name, Action<T, string> set, Func<T, string> get) =>
        new(
            name,
            (text, _, record) =>
            {
                var reading = RegionCode.Parse(text);
                var defect = reading.IsOk ? null : new FieldDefect(DefectCodes.BadRegion, reading.Reason);
                return Store(defect, set, record, reading.Code.ToString());
            },
            get);

    private static FieldDefect? Store<TValue>(FieldDefect? defect, Action<T, TValue> set, T record, TValue value)
    {
        if (defect is null)
            set(record, value);
        return defect;
    }
}
