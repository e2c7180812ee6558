using System.Globalization;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>Files of a made-up load, in the columns of docs/formats.md.</summary>
internal sealed class BenchFiles(string folder)
{
    /// <summary>A roster of the first people, some to a household; gives the path.</summary>
    public string Roster(int people, int membersPerHousehold)
    {
        var path = Path.Combine(folder, "roster.csv");
        using var writer = new StreamWriter(path);
        writer.WriteLine("household_id,person_id,name,relation,region,area,programme,enrolled_on,monthly_amount,phone");
        for (var n = 0; n < people; n++)
        {
            var relation = n % membersPerHousehold == 0 ? "head" : "other";
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{HouseholdOf(n, membersPerHousehold)},{BenchPeople.NumberOf(n)},{BenchPeople.NameOf(n)},{relation},421281001001,rural,dibao,2020-03-01,500,13800000000"));
        }

        return path;
    }

    public static string HouseholdOf(int person, int membersPerHousehold) =>
        string.Create(CultureInfo.InvariantCulture, $"H{person / membersPerHousehold:D8}");

    /// <summary>One car a person, which a means-tested household may not have: every record becomes a finding.</summary>
    public string Cars(string name, IEnumerable<int> owners)
    {
        var path = Path.Combine(folder, name);
        using var writer = new StreamWriter(path);
        writer.WriteLine("record_id,owner_id,owner_name,plate,kind,use,displacement,price,registered_on");
        foreach (var n in owners)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"B{n:D9},{BenchPeople.NumberOf(n)},{BenchPeople.NameOf(n)},鄂L{n % 100_000:D5},car,private,1600,90000,2023-01-05"));
        }

        return path;
    }
}
