using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Tables;

/// <summary>Writes a person's row down once more, with the slips of domain practice: each kind of value has its own.</summary>
internal sealed class Miswriting(PeopleTableOptions options)
{
    private const string ShortDate = "yyyy-MM-dd";
    private const int RegionDigits = 12;

    /// <summary>The row with some values missing.</summary>
    public PeopleRow Miss(PeopleRow row, Dice dice) => row with
    {
        Number = dice.Chance(options.NumberMissing) ? "" : row.Number,
        BirthDate = dice.Chance(options.Missing) ? "" : row.BirthDate,
        Region = dice.Chance(options.Missing) ? "" : row.Region,
        Phone = dice.Chance(options.Missing) ? "" : row.Phone,
    };

    /// <summary>The row as another office wrote it: half of the offices are careful, the others make twice the mistakes.</summary>
    public PeopleRow Copy(PeopleRow row, Dice dice)
    {
        var mistakes = dice.Chance(0.5) ? 0 : 2 * options.Mistakes;
        return Miss(
            row with
            {
                Number = dice.Chance(mistakes) ? Number(row.Number, dice) : row.Number,
                Name = dice.Chance(mistakes) ? Name(row.Name, dice) : row.Name,
                BirthDate = dice.Chance(mistakes) ? BirthDate(row.BirthDate, dice) : row.BirthDate,
                // People move and change their telephone, whoever writes it down.
                Region = dice.Chance(options.Mistakes + mistakes) ? Region(row.Region, dice) : row.Region,
                Phone = dice.Chance(options.Mistakes + mistakes) ? Phone(row.Phone, dice) : row.Phone,
            },
            dice);
    }

    private static string Number(string number, Dice dice)
    {
        var kinds = dice.Chance(0.3) ? CorruptionKinds.ReadableNumber : CorruptionKinds.UnreadableNumber;
        return CorruptionKinds.Any(kinds, number, dice) ?? number;
    }

    private static string Name(string name, Dice dice)
    {
        if (dice.Chance(0.7) && CorruptionKinds.Any([.. CorruptionKinds.SameName, .. CorruptionKinds.OtherName], name, dice) is { } damaged)
            return damaged;
        // Another name altogether: a childhood name, a name by marriage.
        return NameBook.Draw(dice, dice.Chance(0.5) ? name[..1] : NameBook.Surname(dice), dice.Chance(0.5) ? Sex.Male : Sex.Female, dice.Between(1940, 2010));
    }

    private static string BirthDate(string text, Dice dice)
    {
        var birth = DateOnly.ParseExact(text, ShortDate, CultureInfo.InvariantCulture);
        return dice.Below(4) switch
        {
            0 when birth.Day <= 12 => new DateOnly(birth.Year, birth.Day, birth.Month).ToString(ShortDate, CultureInfo.InvariantCulture),
            0 or 1 => birth.AddDays(dice.Between(1, 28)).ToString(ShortDate, CultureInfo.InvariantCulture),
            2 => birth.AddYears(dice.Between(1, 10)).ToString(ShortDate, CultureInfo.InvariantCulture),
            _ => text[..4],
        };
    }

    private static string Region(string region, Dice dice) => dice.Below(4) switch
    {
        0 => region[..6],
        1 => region[..9],
        2 => string.Create(CultureInfo.InvariantCulture, $"{region[..9]}{200 + dice.Below(13):D3}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{region[..6]}{100 + dice.Below(14):D3}{200 + dice.Below(13):D3}")[..RegionDigits],
    };

    private static string Phone(string phone, Dice dice) => dice.Chance(0.3)
        ? OneDigitOther(phone, dice)
        : string.Create(CultureInfo.InvariantCulture, $"1{dice.Between(30, 99)}{dice.Below(100_000_000):D8}");

    private static string OneDigitOther(string phone, Dice dice)
    {
        var at = dice.Between(1, phone.Length - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{phone[..at]}{(phone[at] - '0' + dice.Between(1, 9)) % 10}{phone[(at + 1)..]}");
    }
}
