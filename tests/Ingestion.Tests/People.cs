using System.Globalization;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Ingestion.Tests;

/// <summary>Invented people, distinct from each other and easy to find again in a database.</summary>
internal static class People
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private const string Given = "建国伟芳秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂玲文华志红玉";

    /// <summary>A valid citizen number of Chibi, different for each index below 365,000.</summary>
    public static string Number(int index)
    {
        var day = new DateOnly(1950, 1, 1).AddDays(index / 10 % 14600);
        return Complete(string.Create(CultureInfo.InvariantCulture, $"421281{day:yyyyMMdd}{100 + (index % 10)}"));
    }

    /// <summary>A name of three characters that no test text contains by chance.</summary>
    public static string Name(int index)
    {
        var random = new Random(index * 7919 + Seeds.Current);
        return $"{Surnames[random.Next(Surnames.Length)]}{Given[random.Next(Given.Length)]}{Given[random.Next(Given.Length)]}";
    }

    /// <summary>ISO 7064 pure system recursion, not the weights that the service uses.</summary>
    public static string Complete(string first17)
    {
        var product = 0;
        foreach (var digit in first17)
            product = (product + (digit - '0')) * 2 % 11;
        var check = (12 - product) % 11;
        return first17 + (check == 10 ? "X" : check.ToString(CultureInfo.InvariantCulture));
    }
}
