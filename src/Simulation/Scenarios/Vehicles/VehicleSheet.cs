using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>Fills in a vehicle registration around its owner and kind.</summary>
internal static class VehicleSheet
{
    private static readonly Quantiles s_price = new(9_000, 32_000, 55_000, 78_000, 110_000, 160_000, 420_000);

    /// <summary>With yearsAgo 0 it is registered within the period; else the register sends an old entry within it.</summary>
    public static VehicleRecord New(Stage stage, Dice dice, Mention owner, string kind, int yearsAgo = 0)
    {
        var last = stage.AsOf.AddDays(-25);
        var reported = dice.Day(stage.First, last > stage.First ? last : stage.First);
        var registered = yearsAgo > 0 ? reported.AddYears(-yearsAgo).AddDays(-dice.Below(200)) : reported;
        return Fill(stage.Profile, dice, owner, kind, registered, reported.AddDays(yearsAgo > 0 ? 0 : dice.Below(15)));
    }

    public static VehicleRecord Fill(
        CountyProfile profile, Dice dice, Mention owner, string kind, DateOnly registered, DateOnly reported)
    {
        var heavy = kind is "car" or "truck";
        var plate = string.Create(
            CultureInfo.InvariantCulture,
            $"{profile.PlateProvince}{profile.PlateLetter}{(char)('A' + dice.Below(8))}{dice.Below(10_000):D4}");
        return new VehicleRecord
        {
            Who = owner,
            Kind = kind,
            Plate = kind == "ebike" ? "" : plate,
            Use = kind switch { "truck" => "commercial", "farm_tricycle" or "tractor" => "farm", _ => "private" },
            Displacement = kind switch { "ebike" => null, "car" or "truck" => dice.Between(10, 30) * 100, _ => dice.Between(5, 25) * 10 },
            Price = dice.Chance(0.15) ? null : heavy ? s_price.Draw(dice) : dice.Between(1_500, 12_000),
            RegisteredOn = registered,
            ReportedOn = reported,
        };
    }

    /// <summary>The same vehicle, sold or scrapped on a day before the period's last.</summary>
    public static VehicleRecord End(Stage stage, Dice dice, VehicleRecord owned)
    {
        var ended = owned.ReportedOn.AddDays(dice.Between(1, 120));
        if (ended > stage.AsOf.AddDays(-8))
            ended = stage.AsOf.AddDays(-8);
        if (ended <= owned.RegisteredOn)
            ended = owned.RegisteredOn.AddDays(1);
        var reported = ended.AddDays(dice.Between(1, 7));
        return owned with
        {
            EndedOn = ended,
            EndReason = dice.Chance(0.6) ? "sold" : "scrapped",
            ReportedOn = reported > owned.ReportedOn ? reported : owned.ReportedOn.AddDays(1),
        };
    }
}
