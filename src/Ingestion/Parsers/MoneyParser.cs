using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Parsers;

/// <summary>
/// Amounts in yuan with at most two decimals, as whole fen. Read digit by digit: no floating point, no thousands
/// marks, because "1,234" is one thousand in one office and a decimal comma in another.
/// </summary>
internal static class MoneyParser
{
    /// <summary>Longest run of digits before the point: a hundred billion yuan is beyond any household.</summary>
    private const int MaxWholeDigits = 11;

    private static readonly FieldDefect Unreadable = new(
        DefectCodes.BadMoney, "Write the amount in yuan as plain digits with at most two decimals, without unit or thousands marks.");

    private static readonly FieldDefect Negative = new(
        DefectCodes.NegativeMoney, "The amount is negative; leave it empty when it is unknown.");

    public static FieldDefect? Read(ReadOnlySpan<char> text, out long fen)
    {
        fen = 0;
        if (text is ['-', ..])
            return ReadUnsigned(text[1..], out _) ? Negative : Unreadable;
        return ReadUnsigned(text, out fen) ? null : Unreadable;
    }

    /// <summary>The amount as files write it.</summary>
    public static string Write(long fen) => (fen / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static bool ReadUnsigned(ReadOnlySpan<char> text, out long fen)
    {
        fen = 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if (whole.Length is 0 or > MaxWholeDigits || (point >= 0 && fraction.IsEmpty)
            || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
            return false;
        // Numeric columns are exported with more places than they mean: zeros there say nothing.
        fraction = fraction.TrimEnd('0');
        if (fraction.Length > 2)
            return false;
        foreach (var digit in whole)
            fen = fen * 10 + (digit - '0');
        for (var place = 0; place < 2; place++)
            fen = fen * 10 + (place < fraction.Length ? fraction[place] - '0' : 0);
        return true;
    }
}
