using System.Text;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks;

/// <summary>Why a row was refused, or what a hit rests on: a code that files keep, and the sentence for people.</summary>
internal sealed class Reason
{
    private Reason(string code, BilingualText text)
    {
        (Code, Text) = (code, text);
        Cells = Encoding.UTF8.GetBytes(CsvLine.Append(new(), (string[])[code, text.Zh, text.En]).ToString());
    }

    /// <summary>Lower case; it never changes its meaning.</summary>
    public string Code { get; }

    /// <summary>The sentence. No value of a row.</summary>
    public BilingualText Text { get; }

    /// <summary>Code, Chinese and English as three cells of CSV.</summary>
    public byte[] Cells { get; }

    public static Reason Of(string code, string zh, string en) => new(code, new(zh, en));
}
