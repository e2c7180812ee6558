using System.Globalization;
using System.Text;
using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>A character the old code page lacked came out as a question mark or a geta mark.</summary>
internal static class RareCharacterLost
{
    private const string Rare = "堃玥喆𬭎㛃祎𬴂犇";

    public static string? Apply(string name, Dice dice)
    {
        var mark = dice.Chance(0.5) ? "?" : "〓";
        var result = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(name);
        while (elements.MoveNext())
        {
            var letter = elements.GetTextElement();
            result.Append(Rare.Contains(letter, StringComparison.Ordinal) ? mark : letter);
        }

        var lost = result.ToString();
        return lost == name ? null : lost;
    }
}
