using System.Globalization;
using System.Text;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>A small roster as a bureau's file: one person a household. Names and numbers are invented.</summary>
internal static class Roster
{
    public const string Name = "欧阳明月";
    private const string Header = "household_id,person_id,name,relation,region,area,programme,enrolled_on,monthly_amount";

    /// <summary>
    /// The valid citizen number of the nth person. Each has a birth date of their own: namesakes of one birth date would
    /// open cases by themselves (V02).
    /// </summary>
    public static string Number(int nth)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var digits = string.Create(CultureInfo.InvariantCulture, $"421281{new DateOnly(1960, 1, 1).AddDays(nth - 1):yyyyMMdd}{nth:D3}");
        return digits + "10X98765432"[digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
    }

    public static string Household(int nth) => string.Create(CultureInfo.InvariantCulture, $"H{nth:D4}");

    /// <summary>Writes households 1 and on; each entry gives a village and how many live there.</summary>
    public static async Task WriteAsync(string path, params IEnumerable<(string Village, int Households)> villages)
    {
        var text = new StringBuilder(Header).Append('\n');
        var nth = 0;
        foreach (var (village, households) in villages)
        {
            for (var i = 0; i < households; i++)
            {
                nth++;
                text.Append(CultureInfo.InvariantCulture, $"{Household(nth)},{Number(nth)},{Name},head,{village},rural,dibao,2022-01-01,500\n");
            }
        }

        await File.WriteAllTextAsync(path, text.ToString());
    }
}
